import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { reference } from '../../src/subjects/reference.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { runner } from '../../src/subjects/runner.js';

const adam = algorithmOf(findOptimizer('adam'));
const of = (...values: readonly number[]) => Float64Array.from(values);

const request = (change: Partial<TraceRequest> = {}): TraceRequest => ({
  hyperparameters: { lr: 0.1 },
  tensors: [{ shape: [2], values: of(1, 2) }],
  steps: [{ gradients: [of(1, 1)] }, { gradients: [of(1, -1)] }],
  ...change,
});

const misfits: readonly (readonly [TraceRequest, string, string])[] = [
  [
    request({ steps: [{ gradients: [of(1, 1)] }, { gradients: [of(1)] }] }),
    'gradient-length',
    'The gradient of tensor 1 in step 2 has 1 number, and the tensor 2. Give one for each coordinate.',
  ],
  [
    request({ steps: [{ gradients: [of(1, 2, 3)] }] }),
    'gradient-length',
    'The gradient of tensor 1 in step 1 has 3 numbers, and the tensor 2. Give one for each coordinate.',
  ],
  [
    request({ steps: [{ gradients: [of(1, 2), of(3)] }] }),
    'gradient-count',
    'Step 1 has gradients for 2 tensors, and there are 1. Give one for each.',
  ],
  [
    request({ tensors: [] }),
    'gradient-count',
    'Step 1 has gradients for 1 tensor, and there are 0. Give one for each.',
  ],
  [
    request({ tensors: [{ shape: [2, 2], values: of(1, 2) }] }),
    'tensor-shape',
    'Tensor 1 has 2 numbers, and the shape [2, 2] 4. Give one for each coordinate.',
  ],
];

describe('a request that does not hang together', () => {
  it.each(misfits)('is refused by the runner, with the place: %#', (misfit, code, message) => {
    expect(() => runner(adam, float64)(misfit)).toThrowError(expect.objectContaining({ code, message }));
  });

  it.each(misfits)('is refused by a reference: %#', async (misfit, code) => {
    await expect(reference('adam', adam).traces([misfit])).rejects.toMatchObject({ code });
  });

  it('is refused with the steps of tensors that are taken for one, as it was given', () => {
    const [[misfit, code]] = misfits as [(typeof misfits)[number]];
    const joined = runner(adam, float64, { fault: 'tensors-joined' });
    expect(() => joined(misfit)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('a request that hangs together', () => {
  it('may hold no number: NaN stays in the coordinate and the steps behind the gradient that brought it', () => {
    const broken = request({ steps: [{ gradients: [of(1, 1)] }, { gradients: [of(1, Number.NaN)] }] });
    const places = runner(adam, float64)(broken).map(([theta = []]) => theta.map(Number.isNaN));
    expect(places).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('may have one number of no dimension', () => {
    const scalar = request({ tensors: [{ shape: [], values: of(1) }], steps: [{ gradients: [of(1)] }] });
    expect(runner(adam, float64)(scalar)).toHaveLength(1);
  });
});
