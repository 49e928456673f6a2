import type { Loop } from './loop.js';

type Vector = Float64Array;

/** Loops for Nesterov's momentum, QHM and the optimizers of signs, by the id of the optimizer. */
export const signLoops: Readonly<Record<string, Loop>> = {
  nesterov: ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as { theta: Vector; g: Vector; v: Vector };
    const { lr, momentum } = scalars as { lr: number; momentum: number };
    for (let i = 0; i < theta.length; i++) {
      const velocity = momentum * (v[i] as number) + lr * (g[i] as number);
      v[i] = velocity;
      theta[i] = (theta[i] as number) - velocity;
    }
  },
  qhm: ({ tensors, scalars }) => {
    const { theta, g, m } = tensors as { theta: Vector; g: Vector; m: Vector };
    const { lr, momentum, nu } = scalars as { lr: number; momentum: number; nu: number };
    const [rest, plain] = [1 - momentum, 1 - nu];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const average = momentum * (m[i] as number) + rest * gradient;
      m[i] = average;
      theta[i] = (theta[i] as number) - lr * (plain * gradient + nu * average);
    }
  },
  'sign-sgd': ({ tensors, scalars }) => {
    const { theta, g } = tensors as { theta: Vector; g: Vector };
    const { lr } = scalars as { lr: number };
    for (let i = 0; i < theta.length; i++) theta[i] = (theta[i] as number) - lr * Math.sign(g[i] as number);
  },
  signum: ({ tensors, scalars }) => {
    const { theta, g, m } = tensors as { theta: Vector; g: Vector; m: Vector };
    const { lr, momentum } = scalars as { lr: number; momentum: number };
    const rest = 1 - momentum;
    for (let i = 0; i < theta.length; i++) {
      const average = momentum * (m[i] as number) + rest * (g[i] as number);
      m[i] = average;
      theta[i] = (theta[i] as number) - lr * Math.sign(average);
    }
  },
  lion: ({ tensors, scalars }) => {
    const { theta, g, m } = tensors as { theta: Vector; g: Vector; m: Vector };
    const { lr, beta1, beta2, weight_decay } = scalars as Record<'lr' | 'beta1' | 'beta2' | 'weight_decay', number>;
    const [rest1, rest2, decay] = [1 - beta1, 1 - beta2, lr * weight_decay];
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const before = m[i] as number;
      m[i] = beta2 * before + rest2 * gradient;
      const parameter = theta[i] as number;
      theta[i] = parameter - lr * Math.sign(beta1 * before + rest1 * gradient) - decay * parameter;
    }
  },
  rprop: ({ tensors, scalars }) => {
    const { theta, g, size, previous } = tensors as Record<'theta' | 'g' | 'size' | 'previous', Vector>;
    const { eta_plus, eta_minus, min_step, max_step } = scalars as Record<string, number>;
    for (let i = 0; i < theta.length; i++) {
      const turn = (previous[i] as number) * (g[i] as number);
      let step = size[i] as number;
      if (turn > 0) step = Math.min((eta_plus as number) * step, max_step as number);
      else if (turn < 0) step = Math.max((eta_minus as number) * step, min_step as number);
      const gradient = turn < 0 ? 0 : (g[i] as number);
      size[i] = step;
      previous[i] = gradient;
      theta[i] = (theta[i] as number) - step * Math.sign(gradient);
    }
  },
};
