import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { dialectNames, findDialect } from './dialect.js';
import { optimizers } from './index.js';

/**
 * Makes sure that these names mean a dialect of one optimizer at least.
 * @throws Problem `unknown-dialect` or `dialect-conflict`
 */
export function requireDialect(names: readonly string[]): void {
  const problems = optimizers.map((optimizer) => problemOf(() => findDialect(optimizer, names)));
  if (problems.includes(undefined)) return;
  const conflict = problems.find((problem) => problem?.code === 'dialect-conflict');
  throw conflict ?? unknownToAll(names);
}

function problemOf(find: () => unknown): Problem | undefined {
  try {
    find();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function unknownToAll(names: readonly string[]): Problem {
  const isKnown = (name: string) =>
    optimizers.some((optimizer) => problemOf(() => findDialect(optimizer, [name])) === undefined);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown === undefined) {
    return new Problem('unknown-dialect', `No optimizer has all of the dialects ${names.join(', ')}. Leave some out.`);
  }
  const near = nearest(unknown, optimizers.flatMap(dialectNames));
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return new Problem(
    'unknown-dialect',
    `No optimizer has a dialect ${unknown}.${hint} assay show adam, for one, lists the dialects.`,
  );
}
