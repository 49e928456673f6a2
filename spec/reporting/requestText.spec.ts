import { describe, expect, it } from 'vitest';
import { requestText } from '../../src/reporting/requestText.js';

const vector = (...values: readonly number[]) => Float64Array.from(values);
const tensor = (...values: readonly number[]) => ({ shape: [values.length], values: vector(...values) });

describe('a case in a line', () => {
  it('starts with its length, its parameter and its gradients', () => {
    const request = { hyperparameters: { lr: 0.1 }, tensors: [tensor(1)], steps: [{ gradients: [vector(-2)] }] };
    expect(requestText(request)).toBe('1 step, θ0 = 1, g1 = -2, lr = 0.1');
    expect(requestText(request, 'theta')).toBe('1 step, theta0 = 1, g1 = -2, lr = 0.1');
  });

  it('tells several coordinates from several tensors, and what changes when', () => {
    const gradients = [vector(1, 2), vector(3)];
    const steps = [{ gradients }, { gradients, set: { lr: 0.2 } }];
    expect(requestText({ hyperparameters: {}, tensors: [tensor(1, 2), tensor(3)], steps })).toBe(
      '2 steps, θ0 = (1, 2) and 3, g1 = (1, 2) and 3, g2 = (1, 2) and 3, lr = 0.2 from step 2 on',
    );
  });

  it.each([
    [{ reuseArrays: true } as const, /overwrites its gradient arrays/],
    [{ twin: true } as const, /second instance steps in between/],
    [{ repeat: true } as const, /for the second time/],
    [{ resumeAt: 2 }, /stopped and resumed after step 2/],
  ])('tells the circumstance %j', (probes, words) => {
    expect(requestText({ hyperparameters: {}, tensors: [], steps: [], probes })).toMatch(words);
  });
});
