import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { parseEquations } from '../../src/formula/parse.js';
import { type Algorithm, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { nesterov } from '../../src/optimizers/nesterov.js';
import { sgd } from '../../src/optimizers/sgd.js';
import type { Probes, TraceRequest } from '../../src/subjects/request.js';
import { courseRunner, runner } from '../../src/subjects/runner.js';

const lookAhead = algorithmOf(nesterov);

/** By hand: v is 4 and 3, theta 4 and 1, the points 8 and 2; and 8 times less for the second tensor. */
const request = (probes: Probes = {}): TraceRequest => ({
  hyperparameters: { lr: 0.25, momentum: 0.5 },
  tensors: [8, 1].map((x) => ({ shape: [1], values: Float64Array.of(x) })),
  steps: [
    { gradients: [Float64Array.of(16), Float64Array.of(2)] },
    { gradients: [Float64Array.of(4), Float64Array.of(0.5)] },
  ],
  probes,
});
const points = [
  [[8], [1]],
  [[2], [0.25]],
];

describe('a run as it is seen from outside', () => {
  it.each([{}, { twin: true }, { repeat: true }, { reuseArrays: true }] as const)(
    'has the points of every step and tensor, with %o',
    (probes) => {
      const course = courseRunner(lookAhead, float64)(request(probes));
      expect(course.asked).toEqual(points);
      expect(course.parameters).toEqual(runner(lookAhead, float64)(request(probes)));
    },
  );

  it('has, of the same run made twice, the points of the second time', () => {
    const run = courseRunner(lookAhead, float64, { fault: 'state-shared-by-instances' });
    // The first run leaves v = 3 and 3/8 behind.
    expect(run(request({ repeat: true })).asked[0]).toEqual([[6.5], [0.8125]]);
  });

  it('asks at the parameters where no line computes a point', () => {
    const plain = edited(lookAhead, [{ replace: 'point = theta - momentum * v', with: '' }]);
    for (const algorithm of [plain, algorithmOf(sgd)]) {
      const { asked, parameters } = courseRunner(algorithm, float64)(request());
      expect(asked).toEqual([[[8], [1]], parameters[0]]);
    }
  });

  it('has a point for every coordinate where one number is all that the line computes', () => {
    const algorithm: Algorithm = {
      ...lookAhead,
      lines: parseEquations('point = momentum\nv = v\ntheta = theta - lr * g'),
    };
    const long = { ...request(), tensors: [{ shape: [2], values: Float64Array.of(1, 2) }] };
    const steps = [{ gradients: [Float64Array.of(1, 1)] }];
    expect(courseRunner(algorithm, float64)({ ...long, steps }).asked).toEqual([[[0.5, 0.5]]]);
  });

  it('lets others observe', () => {
    const seen: number[] = [];
    const observe = ({ step }: { readonly step: number }) => seen.push(step);
    courseRunner(lookAhead, float64, { observe })(request());
    expect(seen).toEqual([1, 1, 2, 2]);
  });
});
