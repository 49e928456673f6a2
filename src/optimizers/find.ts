import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { optimizers } from './index.js';
import type { Optimizer } from './optimizer.js';

/** A name without case and separators: `SGD_Momentum`, `sgd-momentum` and `sgdMomentum` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The optimizer that a name means (its id, or what programs call it), or `undefined`. */
export function lookUp(name: string): Optimizer | undefined {
  const plain = plainName(name);
  return optimizers.find(({ id, alsoCalled }) => plainName(id) === plain || alsoCalled.includes(plain));
}

/**
 * The optimizer with the longest name among the words of a file's or an export's name, such as `adamw_submission` or
 * `myAdam2`; `undefined` when none is. A name is whole words: `adam-weighted` speaks of no AdamW.
 */
export function lookUpWithin(name: string): Optimizer | undefined {
  const runs = runsOfWords(name).sort((a, b) => b.length - a.length);
  return [name, ...runs].map(lookUp).find((found) => found !== undefined);
}

/** All runs of neighbouring words, written together: `myAdamW2` gives `my`, `myAdam`, …, `AdamW`, …, `2`. */
function runsOfWords(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.flatMap((_, start) =>
    words.slice(start).map((_word, count) => words.slice(start, start + count + 1).join('')),
  );
}

/** The optimizer of this name. @throws Problem `unknown-optimizer`, with the nearest known one */
export function findOptimizer(name: string): Optimizer {
  const found = lookUp(name);
  if (found) return found;
  const known = optimizers.map(({ id }) => id);
  const near = nearest(name, known);
  const hint = near ? ` Did you mean ${near}?` : '';
  const shown = name.trim() === '' ? 'without a name' : name;
  throw new Problem('unknown-optimizer', `There is no optimizer ${shown}.${hint} Known are ${known.join(', ')}.`);
}
