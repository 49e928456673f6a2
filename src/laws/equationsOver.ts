import { parseEquations, parseExpression } from '../formula/parse.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { Standard } from './law.js';

/**
 * Other equations over the same hyperparameters: the side of a law that the optimizer's own equations did not produce.
 * @param state names that start at zero, like theta
 */
export function equationsOver(standard: Standard, text: string, state: readonly string[] = []): Algorithm {
  return {
    hyperparameters: standard.algorithm.hyperparameters,
    state: Object.fromEntries(state.map((name) => [name, { shape: 'like theta', initial: parseExpression('0') }])),
    lines: parseEquations(text),
  };
}
