import { defaultsOf } from '../../optimizers/algorithm.js';
import { enclosedRunner } from '../../subjects/enclosedRunner.js';
import type { TraceRequest } from '../../subjects/request.js';
import { placeWithin } from '../compare.js';
import type { Standard } from '../law.js';

/**
 * Sizes of a gradient, the largest first: the square of the first is beyond the largest double, and so is the third power
 * of the second. Everything else that a step makes of them is far from it, in whatever order it is written.
 */
const sizes = [1e200, 1e140] as const;

/**
 * One step with a gradient as large as the equations can bear, with the defaults: it finds code that overflows where they
 * do not. An empty list where they overflow themselves.
 */
export function hugeCase({ algorithm }: Standard): readonly TraceRequest[] {
  const run = enclosedRunner(algorithm);
  const asked = sizes.map((size) => ({
    hyperparameters: defaultsOf(algorithm),
    tensors: [{ shape: [1], values: Float64Array.of(1) }],
    steps: [{ gradients: [Float64Array.of(size)] }],
  }));
  const bearable = asked.find((request) => {
    const theta = run(request)[0]?.[0]?.[0];
    return theta !== undefined && placeWithin(theta.value, theta, Math.abs(theta.value)) === 'inside';
  });
  return bearable === undefined ? [] : [bearable];
}
