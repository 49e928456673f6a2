import { nearest } from '../../formula/nearest.js';
import { Problem } from '../../formula/problem.js';
import { plainName } from '../../optimizers/find.js';

/** The documents whose claims are checked, by the short key that the project cites them with. */
export const sources = {
  HW3: '“Backpropagation and Optimizers”, a homework with one student’s answers',
  CPEN455: 'CPEN 455 Deep Learning, lecture 4, “Backpropagation II” (2024)',
  EECS182: 'EECS 182, final project problem set on AdamW (2022)',
  AMA564: 'AMA 564 Deep Learning, lecture 3 (2025)',
  NOTES: 'Notes “Optimizers, Calculus Review, Intro to Backpropagation”',
  'Kingma & Ba (2015)': '“Adam: A Method for Stochastic Optimization”',
} as const;

export type SourceKey = keyof typeof sources;

export const sourceKeys = Object.keys(sources) as readonly SourceKey[];

/** The source that a name means: its key, or the beginning of one. @throws Problem `unknown-source`, with the nearest */
export function findSource(name: string): SourceKey {
  const plain = plainName(name);
  const meant = sourceKeys.filter((key) => plain !== '' && plainName(key).startsWith(plain));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const near = nearest(name, sourceKeys);
  const hint = near ? ` Did you mean ${near}?` : '';
  const shown = name.trim() === '' ? 'without a name' : name;
  throw new Problem('unknown-source', `There is no source ${shown}.${hint} Known are ${sourceKeys.join(', ')}.`);
}
