import type { Loop } from './loop.js';

type Vector = Float64Array;
type Scaled = { theta: Vector; g: Vector; v: Vector };

/** Loops for the adaptive rates without momentum, by the id of the optimizer. */
export const adaptiveLoops: Readonly<Record<string, Loop>> = {
  adagrad: ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as Scaled;
    const { lr, eps } = scalars as { lr: number; eps: number };
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const sum = (v[i] as number) + gradient * gradient;
      v[i] = sum;
      theta[i] = (theta[i] as number) - (lr * gradient) / (Math.sqrt(sum) + eps);
    }
  },
  adagradw: ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as Scaled;
    const { lr, eps, weight_decay } = scalars as { lr: number; eps: number; weight_decay: number };
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const sum = (v[i] as number) + gradient * gradient;
      v[i] = sum;
      const scale = 1 / (Math.sqrt(sum) + eps);
      theta[i] = (theta[i] as number) - lr * scale * gradient - weight_decay * (theta[i] as number);
    }
  },
  rmsprop: ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as Scaled;
    const { lr, rho, eps } = scalars as { lr: number; rho: number; eps: number };
    const rest = 1 - rho;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const average = rho * (v[i] as number) + rest * (gradient * gradient);
      v[i] = average;
      theta[i] = (theta[i] as number) - (lr * gradient) / (Math.sqrt(average) + eps);
    }
  },
  'rmsprop-centered': ({ tensors, scalars }) => {
    const { theta, g, v, g_mean } = tensors as Scaled & { g_mean: Vector };
    const { lr, rho, eps } = scalars as { lr: number; rho: number; eps: number };
    const rest = 1 - rho;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const square = rho * (v[i] as number) + rest * (gradient * gradient);
      const mean = rho * (g_mean[i] as number) + rest * gradient;
      v[i] = square;
      g_mean[i] = mean;
      theta[i] = (theta[i] as number) - (lr * gradient) / Math.sqrt(square - mean * mean + eps);
    }
  },
  'rmsprop-corrected': ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as Scaled;
    const { lr, beta2, eps, t } = scalars as { lr: number; beta2: number; eps: number; t: number };
    const rest = 1 - beta2;
    const correction = 1 - beta2 ** t;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const average = beta2 * (v[i] as number) + rest * (gradient * gradient);
      v[i] = average;
      theta[i] = (theta[i] as number) - (lr * gradient) / (Math.sqrt(average / correction) + eps);
    }
  },
  rmspropw: ({ tensors, scalars }) => {
    const { theta, g, v } = tensors as Scaled;
    const { lr, beta2, eps, weight_decay, t } = scalars as Record<
      'lr' | 'beta2' | 'eps' | 'weight_decay' | 't',
      number
    >;
    const rest = 1 - beta2;
    const correction = 1 - beta2 ** t;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const average = beta2 * (v[i] as number) + rest * (gradient * gradient);
      v[i] = average;
      const scale = 1 / (Math.sqrt(average / correction) + eps);
      theta[i] = (theta[i] as number) - lr * scale * gradient - weight_decay * (theta[i] as number);
    }
  },
  adadelta: ({ tensors, scalars }) => {
    const { theta, g, v, u } = tensors as Scaled & { u: Vector };
    const { lr, rho, eps } = scalars as { lr: number; rho: number; eps: number };
    const rest = 1 - rho;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const average = rho * (v[i] as number) + rest * (gradient * gradient);
      v[i] = average;
      const before = u[i] as number;
      const delta = (Math.sqrt(before + eps) / Math.sqrt(average + eps)) * gradient;
      u[i] = rho * before + rest * (delta * delta);
      theta[i] = (theta[i] as number) - lr * delta;
    }
  },
};
