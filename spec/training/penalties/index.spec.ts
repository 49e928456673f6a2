import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/arithmetic/float64.js';
import { evaluated } from '../../../src/training/evaluated.js';
import { decoupled } from '../../../src/training/penalties/decoupled.js';
import { penalties } from '../../../src/training/penalties/index.js';
import { l1 } from '../../../src/training/penalties/l1.js';
import { l2 } from '../../../src/training/penalties/l2.js';

const valueAt = (formula: string | undefined, theta: number) =>
  evaluated(formula ?? '0 / 0', float64, { theta, weight_decay: 0.5, lr: 0.25 })(0);

describe('penalties, at theta = -3 with weight_decay = 1/2 and lr = 1/4, worked out by hand', () => {
  it('L2: the loss is 1/4·9, its slope −3/2', () => {
    expect([valueAt(l2.loss, -3), valueAt(l2.gradient, -3)]).toEqual([2.25, -1.5]);
  });

  it('L1: the loss is 1/2·3, its slope −1/2, and 0 at the kink', () => {
    expect([valueAt(l1.loss, -3), valueAt(l1.gradient, -3), valueAt(l1.gradient, 0)]).toEqual([1.5, -0.5, 0]);
  });

  it('decoupled: a step takes 1/4·1/2·(−3)', () => {
    expect(valueAt(decoupled.decay, -3)).toBe(-0.375);
  });

  it('join the gradient where they join the loss, and nowhere else', () => {
    for (const { loss, gradient, decay } of penalties) {
      expect(gradient === undefined).toBe(loss === undefined);
      expect(decay === undefined).toBe(loss !== undefined);
    }
  });
});
