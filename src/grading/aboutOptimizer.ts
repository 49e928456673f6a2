import type { Optimizer } from '../optimizers/optimizer.js';
import type { About } from '../subjects/protocol/questions.js';
import { namesOf } from './namedStandard.js';

/** What a program is told of the optimizer that it is meant to be. */
export function aboutOptimizer(optimizer: Optimizer): Omit<About, 'run'> {
  const hyperparameters = Object.fromEntries(namesOf(optimizer).map(({ name, default: preset }) => [name, preset]));
  return { optimizer: optimizer.id, hyperparameters };
}
