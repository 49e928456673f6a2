import { type Enclosure, enclosure } from '../arithmetic/enclosure.js';
import type { Standard } from '../laws/law.js';
import { type Runner, runner } from '../subjects/runner.js';

/** The standard's traces in enclosures, with one ulp on every input. */
export function enclosed({ algorithm }: Pick<Standard, 'algorithm'>): Runner<Enclosure> {
  const arithmetic = enclosure();
  return runner(algorithm, arithmetic, { input: (x) => arithmetic.input(x) });
}
