import type { Loop } from './loop.js';

type Vector = Float64Array;

/** Loops for gradient descent and momentum, by the id of the optimizer. */
export const gradientDescentLoops: Readonly<Record<string, Loop>> = {
  sgd: ({ tensors, scalars }) => {
    const { theta, g } = tensors as { theta: Vector; g: Vector };
    const { lr } = scalars as { lr: number };
    for (let i = 0; i < theta.length; i++) theta[i] = (theta[i] as number) - lr * (g[i] as number);
  },
  'sgd-l2': ({ tensors, scalars }) => {
    const { theta, g } = tensors as { theta: Vector; g: Vector };
    const { lr, weight_decay } = scalars as { lr: number; weight_decay: number };
    for (let i = 0; i < theta.length; i++) {
      const gradient = (g[i] as number) + weight_decay * (theta[i] as number);
      theta[i] = (theta[i] as number) - lr * gradient;
    }
  },
  momentum: ({ tensors, scalars }) => {
    const { theta, g, m } = tensors as { theta: Vector; g: Vector; m: Vector };
    const { lr, momentum } = scalars as { lr: number; momentum: number };
    const rest = 1 - momentum;
    for (let i = 0; i < theta.length; i++) {
      const average = momentum * (m[i] as number) + rest * (g[i] as number);
      m[i] = average;
      theta[i] = (theta[i] as number) - lr * average;
    }
  },
  sgdw: ({ tensors, scalars }) => {
    const { theta, g, m } = tensors as { theta: Vector; g: Vector; m: Vector };
    const { lr, beta1, weight_decay } = scalars as { lr: number; beta1: number; weight_decay: number };
    const rest = 1 - beta1;
    for (let i = 0; i < theta.length; i++) {
      const average = rest * (m[i] as number) + beta1 * (g[i] as number);
      m[i] = average;
      theta[i] = (theta[i] as number) - lr * average - weight_decay * (theta[i] as number);
    }
  },
};
