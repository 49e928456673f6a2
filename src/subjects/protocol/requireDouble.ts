import { Problem } from '../../formula/problem.js';
import type { Hello } from './said.js';

/** @throws Problem `single-precision` */
export function requireDouble({ precision }: Hello): void {
  if (precision === 'float64') return;
  const message =
    'It computes in single precision, and optimizers are judged in double precision. Compute in double precision, or ' +
    'hold it against golden/vectors, where each number says how far single precision may be off.';
  throw new Problem('single-precision', message);
}
