import { createHash } from 'node:crypto';
import { Problem } from '../formula/problem.js';

/** What cases were written for, in the words that `findOptimizer` and `findDialect` take. */
export interface RunWords {
  readonly optimizer: string;
  readonly seed: number;
  readonly dialect: readonly string[];
  /** The hyperparameters that the program reads; absent where it reads all. */
  readonly reads?: readonly string[];
}

const digestLength = 16;
const pattern = /^([a-z0-9-]+)\?([^#]*)#([0-9a-f]+)$/;

/**
 * The name of a run that is written in advance, `adam?seed=7&dialect=eps%3Dhat#9c1f…`: who reads the answers knows from
 * it what was asked, and by the digest that they mean the same cases.
 */
export function runName({ optimizer, seed, dialect, reads }: RunWords, cases: readonly string[]): string {
  const words = new URLSearchParams({ seed: String(seed) });
  for (const name of dialect) words.append('dialect', name);
  if (reads !== undefined) words.append('reads', reads.join(','));
  const digest = createHash('sha256').update(cases.join('\n')).digest('hex').slice(0, digestLength);
  return `${optimizer}?${words}#${digest}`;
}

/** @throws Problem `unknown-run` for a name that `assay cases` does not write */
export function readRunName(name: string): RunWords {
  const [, optimizer, query] = pattern.exec(name) ?? [];
  const words = new URLSearchParams(query);
  const seed = words.get('seed') ?? '';
  if (optimizer === undefined || !/^\d{1,10}$/.test(seed)) {
    const message = `The hello of the answers names no run that assay cases wrote: ${name.slice(0, 80)}. Copy the field run from the first line of the cases.`;
    throw new Problem('unknown-run', message);
  }
  const reads = words.get('reads');
  return {
    ...{ optimizer, seed: Number(seed), dialect: words.getAll('dialect') },
    ...(reads === null ? {} : { reads: reads.split(',') }),
  };
}
