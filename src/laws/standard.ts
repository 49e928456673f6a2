import type { Precision } from '../arithmetic/format.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { asWritten, type Dialect } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Standard } from './law.js';

/** What to hold a subject against: an optimizer in a dialect, by default the one that its equations are written in. */
export function standardOf(
  optimizer: Optimizer,
  dialect: Dialect = asWritten(optimizer),
  reads?: ReadonlySet<string>,
  precision: Precision = 'float64',
): Standard {
  const algorithm = algorithmIn(optimizer, dialect);
  return { optimizer, dialect, algorithm, reads: reads ?? new Set(Object.keys(algorithm.hyperparameters)), precision };
}
