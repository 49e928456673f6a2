import { isElementwise } from '../../formula/takeOut.js';
import type { TraceRequest } from '../../subjects/request.js';
import type { Standard } from '../law.js';
import type { Values } from './settings.js';

/**
 * Cases that tell nothing apart that larger ones do not, and are plainer to read: two coordinates of one vector in place
 * of two vectors, one coordinate in place of two, the first step in place of the second.
 * @param usual hyperparameters: the defaults with a round rate
 * @param telling hyperparameters at which everything shows
 * @param zero as many hyperparameters 0 as may be
 */
export function plainCases(
  { algorithm, optimizer: { showsBy = 2 } }: Standard,
  usual: Values,
  telling: Values,
  zero: Values,
): readonly TraceRequest[] {
  const two = request(usual, [1, 2], [[1, 2]]);
  const long = showsBy > 2 ? [request(telling, [1, 2], new Array(showsBy).fill([1, 2]))] : [];
  if (isElementwise(algorithm.lines)) return [two, ...long];
  // A norm of weights that are 0, and weights against which the gradient goes: a coordinate is enough for both.
  return [request(zero, [1], [[0]]), request(usual, [0], [[0], [1]]), request(telling, [2], [[-1]])];
}

function request(
  hyperparameters: Values,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
): TraceRequest {
  return {
    hyperparameters,
    tensors: [{ shape: [start.length], values: Float64Array.from(start) }],
    steps: gradients.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
  };
}
