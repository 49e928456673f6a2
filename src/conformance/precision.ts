import type { Precision } from '../arithmetic/format.js';
import type { Answered } from '../diagnosis/agreement.js';

/**
 * The precision of answers: single where every number is one that single precision holds, and one of them is no
 * short fraction, which both precisions hold: of doubles one in 2^29 is such by chance.
 */
export function precisionOf(answered: readonly Answered[]): Precision {
  const numbers = answered.flatMap(({ answer }) => answer.parameters.flat().flatMap((values) => [...values]));
  const finite = numbers.filter(Number.isFinite);
  if (!finite.every((x) => Math.fround(x) === x)) return 'float64';
  return finite.some(isLong) ? 'float32' : 'float64';
}

/** Whether a number needs more than 12 bits: round numbers of a case do not. */
const isLong = (x: number): boolean => x !== 0 && !Number.isInteger(x * 2 ** (11 - Math.floor(Math.log2(Math.abs(x)))));
