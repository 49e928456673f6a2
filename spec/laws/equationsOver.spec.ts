import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/formula/problem.js';
import { decimalViews } from '../../src/laws/decimalView.js';
import { equationsOver } from '../../src/laws/equationsOver.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { standard } from './standards.js';

const request: TraceRequest = {
  hyperparameters: { lr: 0.5, momentum: 0.25 },
  tensors: [{ shape: [1], values: Float64Array.of(1) }],
  steps: [4, 8].map((g) => ({ gradients: [Float64Array.of(g)] })),
};

describe('other equations over an optimizer', () => {
  const momentum = standard('momentum');
  const text = `total = total + momentum * g
                theta = theta - lr * total`;

  it('read its hyperparameters, and state that starts at zero', () => {
    const views = decimalViews(equationsOver(momentum, text, ['total']), request);
    expect(views.map(({ all }) => all('total').map(String))).toEqual([['1'], ['3']]);
    expect(views.map(({ all }) => all('theta').map(String))).toEqual([['0.5'], ['-1']]);
  });

  it('have none of its state unless it is named', () => {
    expect(() => decimalViews(equationsOver(momentum, 'theta = theta - m'), request)).toThrow(Problem);
    expect(() => decimalViews(equationsOver(momentum, text), request)).toThrow(/total .*not known/);
  });
});
