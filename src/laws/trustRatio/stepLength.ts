import type { Enclosure } from '../../arithmetic/enclosure.js';
import { applyWhole } from '../../formula/wholeFunctions.js';
import { enclosuresIn } from '../../subjects/enclosedRunner.js';
import { halfTheDigits } from '../compare.js';
import { displacement, position } from '../displacement.js';
import { broken, holds, type Judgement, type Run } from '../law.js';

/**
 * Whether every step of the first tensor is as long as a factor times the weights before it.
 * @param factor by the rate of the step, for this run's hyperparameters
 */
export function stepLength(run: Run, factor: (lr: Enclosure) => Enclosure): Judgement {
  const { hyperparameters, steps } = run.request;
  const { arithmetic } = enclosuresIn(run.precision);
  const norm = (x: readonly Enclosure[]): Enclosure => applyWhole('norm', [x], arithmetic);
  let lr = hyperparameters.lr ?? Number.NaN;
  for (const [s, { set }] of steps.entries()) {
    lr = set?.lr ?? lr;
    const went = norm(displacement(run, s + 1, 0));
    const expected = arithmetic.multiply(factor(arithmetic.input(lr)), norm(position(run, s, 0)));
    const radius = went.radius + expected.radius;
    if (!(radius <= halfTheDigits[run.precision] * expected.value)) {
      return { kind: 'undecidable', reason: `the length of step ${s + 1} is known only to ${radius}` };
    }
    if (Math.abs(went.value - expected.value) <= radius) continue;
    const message = `step ${s + 1} is ${went.value} long; expected is ${expected.value}, a fixed part of the weights.`;
    return broken({ request: 0, step: s + 1, tensor: 0, expected, got: went.value, message });
  }
  return holds;
}
