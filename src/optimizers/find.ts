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
 * The optimizer that is the longest one named at the start of a word, for file and export names such as
 * `adamw_submission` or `myAdam2`; `undefined` when none is.
 */
export function lookUpWithin(name: string): Optimizer | undefined {
  const exact = lookUp(name);
  if (exact) return exact;
  const starts = tailsOf(name);
  const named = optimizers.flatMap((optimizer) =>
    [plainName(optimizer.id), ...optimizer.alsoCalled].map((word) => ({ word, optimizer })),
  );
  const inside = named.filter(({ word }) => starts.some((start) => start.startsWith(word)));
  return inside.sort((a, b) => b.word.length - a.word.length)[0]?.optimizer;
}

/** The plain name from each of its words on: `myAdamW2` gives `myadamw2`, `adamw2`, `w2` and `2`. */
function tailsOf(name: string): readonly string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((_, index) => plainName(words.slice(index).join('')));
}

/** The optimizer of this name. @throws Problem `unknown-optimizer`, with the nearest known one */
export function findOptimizer(name: string): Optimizer {
  const found = lookUp(name);
  if (found) return found;
  const known = optimizers.map(({ id }) => id);
  const near = nearest(name, known);
  const hint = near ? ` Did you mean ${near}?` : '';
  throw new Problem('unknown-optimizer', `There is no optimizer ${name}.${hint} Known are ${known.join(', ')}.`);
}
