import type { Loop } from './loop.js';

type Vector = Float64Array;
type Moments = { theta: Vector; g: Vector; m: Vector; v: Vector };
type Numbers = Record<'lr' | 'beta1' | 'beta2' | 'eps' | 't' | 'momentum_decay' | 'mu_product', number>;

/** Loops for the kin of Adam, by the id of the optimizer. */
export const adamKinLoops: Readonly<Record<string, Loop>> = {
  amsgrad: ({ tensors, scalars }) => {
    const { theta, g, m, v, v_hat } = tensors as Moments & { v_hat: Vector };
    const { lr, beta1, beta2, eps } = scalars as Numbers;
    const [rest1, rest2] = [1 - beta1, 1 - beta2];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      const largest = Math.max(v_hat[i] as number, second);
      m[i] = first;
      v[i] = second;
      v_hat[i] = largest;
      theta[i] = (theta[i] as number) - (lr * first) / (Math.sqrt(largest) + eps);
    }
  },
  adamax: ({ tensors, scalars }) => {
    const { theta, g, m, u } = tensors as Moments & { u: Vector };
    const { lr, beta1, beta2, eps, t } = scalars as Numbers;
    const [rest, correction] = [1 - beta1, 1 - beta1 ** t];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest * gradient;
      const norm = Math.max(beta2 * (u[i] as number), Math.abs(gradient));
      m[i] = first;
      u[i] = norm;
      theta[i] = (theta[i] as number) - (lr * (first / correction)) / (norm + eps);
    }
  },
  yogi: ({ tensors, scalars }) => {
    const { theta, g, m, v } = tensors as Moments;
    const { lr, beta1, beta2, eps } = scalars as Numbers;
    const [rest1, rest2] = [1 - beta1, 1 - beta2];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const before = v[i] as number;
      const square = gradient * gradient;
      const second = before - rest2 * (Math.sign(before - square) * square);
      m[i] = first;
      v[i] = second;
      theta[i] = (theta[i] as number) - (lr * first) / (Math.sqrt(second) + eps);
    }
  },
  adabelief: ({ tensors, scalars }) => {
    const { theta, g, m, s } = tensors as Moments & { s: Vector };
    const { lr, beta1, beta2, eps, t } = scalars as Numbers;
    const [rest1, rest2, correction1, correction2] = [1 - beta1, 1 - beta2, 1 - beta1 ** t, 1 - beta2 ** t];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const surprise = gradient - first;
      const spread = beta2 * (s[i] as number) + rest2 * (surprise * surprise) + eps;
      m[i] = first;
      s[i] = spread;
      theta[i] = (theta[i] as number) - (lr * (first / correction1)) / (Math.sqrt(spread / correction2) + eps);
    }
  },
  nadam: ({ tensors, scalars }) => {
    const { theta, g, m, v } = tensors as Moments;
    const { lr, beta1, beta2, eps, t, momentum_decay, mu_product } = scalars as Numbers;
    const mu = beta1 * (1 - 0.96 ** (t * momentum_decay) / 2);
    const next = beta1 * (1 - 0.96 ** ((t + 1) * momentum_decay) / 2);
    const product = mu_product * mu;
    const [rest1, rest2, correction2] = [1 - mu, 1 - beta2, 1 - beta2 ** t];
    const [correction1, correction0] = [1 - product * next, 1 - product];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = mu * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      m[i] = first;
      v[i] = second;
      const direction = (next * first) / correction1 + (rest1 * gradient) / correction0;
      theta[i] = (theta[i] as number) - (lr * direction) / (Math.sqrt(second / correction2) + eps);
    }
  },
  radam: ({ tensors, scalars }) => {
    const { theta, g, m, v } = tensors as Moments;
    const { lr, beta1, beta2, eps, t } = scalars as Numbers;
    const [rest1, rest2, correction1, correction2] = [1 - beta1, 1 - beta2, 1 - beta1 ** t, 1 - beta2 ** t];
    const limit = 2 / (1 - beta2) - 1;
    const rho = limit - (2 * t * beta2 ** t) / (1 - beta2 ** t);
    const rectifies = rho > 4;
    const r = rectifies ? Math.sqrt(((rho - 4) * (rho - 2) * limit) / ((limit - 4) * (limit - 2) * rho)) : 0;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      m[i] = first;
      v[i] = second;
      const mean = first / correction1;
      const direction = rectifies ? (r * mean) / (Math.sqrt(second / correction2) + eps) : mean;
      theta[i] = (theta[i] as number) - lr * direction;
    }
  },
};
