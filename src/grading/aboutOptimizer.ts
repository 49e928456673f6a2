import type { Optimizer } from '../optimizers/optimizer.js';
import type { About } from '../subjects/protocol/questions.js';
import { namesOf } from './namedStandard.js';

/** What a program is told of the optimizer that it is meant to be. */
export function aboutOptimizer(optimizer: Optimizer): Omit<About, 'run'> {
  const names = namesOf(optimizer);
  const listed = (of: (one: (typeof names)[number]) => readonly string[]) =>
    Object.fromEntries(names.map((one) => [one.name, of(one)] as const).filter(([, list]) => list.length > 0));
  return {
    optimizer: optimizer.id,
    hyperparameters: Object.fromEntries(names.map(({ name, default: preset }) => [name, preset])),
    aliases: listed(({ aliases }) => aliases),
    besides: listed(({ besides = [] }) => besides),
  };
}
