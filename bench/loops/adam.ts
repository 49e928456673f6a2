import type { Loop, Operands } from './loop.js';

type Vector = Float64Array;
type Moments = { theta: Vector; g: Vector; m: Vector; v: Vector };
type Numbers = Record<'lr' | 'beta1' | 'beta2' | 'eps' | 'weight_decay' | 't', number>;

/** What every loop of Adam's kin computes before it begins. */
function constants({ scalars }: Operands) {
  const { beta1, beta2, t } = scalars as Numbers;
  return { rest1: 1 - beta1, rest2: 1 - beta2, correction1: 1 - beta1 ** t, correction2: 1 - beta2 ** t };
}

/** Loops for Adam and its kin, by the id of the optimizer. */
export const adamLoops: Readonly<Record<string, Loop>> = {
  adam: (operands) => {
    const { theta, g, m, v } = operands.tensors as Moments;
    const { lr, beta1, beta2, eps } = operands.scalars as Numbers;
    const { rest1, rest2, correction1, correction2 } = constants(operands);
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      m[i] = first;
      v[i] = second;
      theta[i] = (theta[i] as number) - (lr * (first / correction1)) / (Math.sqrt(second / correction2) + eps);
    }
  },
  'adam-l2': (operands) => {
    const { theta, g, m, v } = operands.tensors as Moments;
    const { lr, beta1, beta2, eps, weight_decay } = operands.scalars as Numbers;
    const { rest1, rest2, correction1, correction2 } = constants(operands);
    for (let i = 0; i < theta.length; i++) {
      const gradient = (g[i] as number) + weight_decay * (theta[i] as number);
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      m[i] = first;
      v[i] = second;
      theta[i] = (theta[i] as number) - (lr * (first / correction1)) / (Math.sqrt(second / correction2) + eps);
    }
  },
  adamw: (operands) => {
    const { theta, g, m, v } = operands.tensors as Moments;
    const { lr, beta1, beta2, eps, weight_decay } = operands.scalars as Numbers;
    const { rest1, rest2, correction1, correction2 } = constants(operands);
    const decay = lr * weight_decay;
    for (let i = 0; i < theta.length; i++) {
      const gradient = g[i] as number;
      const first = beta1 * (m[i] as number) + rest1 * gradient;
      const second = beta2 * (v[i] as number) + rest2 * (gradient * gradient);
      m[i] = first;
      v[i] = second;
      const before = theta[i] as number;
      theta[i] = before - (lr * (first / correction1)) / (Math.sqrt(second / correction2) + eps) - decay * before;
    }
  },
};
