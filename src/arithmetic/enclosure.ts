import type { Arithmetic } from './arithmetic.js';
import { decimal } from './decimal.js';
import { enclosureChoice } from './enclosureChoice.js';
import { enclosureField } from './enclosureField.js';
import { enclosureFunctions } from './enclosureFunctions.js';
import { enclosureMatrixFunction } from './enclosureMatrixFunction.js';
import { enclosurePower } from './enclosurePower.js';
import type { Precision } from './format.js';
import { type Enclosure, exactly, roundingRules, within } from './rounding.js';
import { ulpOf } from './ulp.js';

export type { Enclosure } from './rounding.js';

export interface EnclosureArithmetic extends Arithmetic<Enclosure> {
  /**
   * An input of a program (hyperparameter, gradient, initial parameter): the number, with an error of one ulp of the
   * precision, and that of rounding it to the precision. Exact zero has none.
   */
  input(x: number): Enclosure;
}

/**
 * Running error analysis: each enclosure holds the exact real result, and every result of a program that works in
 * `precision`, rounds each operation, and starts from numbers inside the enclosures of its inputs. `value` is computed
 * in float64, whatever the precision; its own rounding is part of the radius.
 *
 * Radius Infinity means "not known", and is never lost again: division by an enclosure that contains 0, possible
 * overflow of the precision, NaN, `sign` and choices whose condition straddles a branch. Comparisons with it are
 * undecided. Results that are not numbers are not held: of √ and real powers only operands in the domain count.
 *
 * Source: running error analysis as in Higham (2002), "Accuracy and Stability of Numerical Algorithms", section 3.3,
 * with the terms of second order kept and the radius rounded outward.
 */
export function enclosure(precision: Precision = 'float64'): EnclosureArithmetic {
  const rules = roundingRules(precision);
  const fromNumber = precision === 'float64' ? exactly : (x: number) => within(x, Math.abs(x - Math.fround(x)));
  const scalars: EnclosureArithmetic = {
    name: `enclosure(${precision})`,
    literal: (text) => literal(text, precision),
    fromNumber,
    toNumber: (x) => x.value,
    input: (x) => (x === 0 ? exactly(x) : within(x, ulpOf(x, precision) + fromNumber(x).radius)),
    ...enclosureField(precision, rules.operation),
    power: (base, exponent) => enclosurePower(base, exponent, rules.libraryFunction),
    unary: enclosureFunctions(rules),
    ...enclosureChoice,
  };
  return {
    ...scalars,
    matrixFunction: (matrix, steps, vectors) =>
      enclosureMatrixFunction(matrix, steps, vectors, { rules, arithmetic: scalars }),
  };
}

/** Exact where the precision holds the text's number, else with the half ulp of rounding it, in float32 ours as well. */
function literal(text: string, precision: Precision): Enclosure {
  const value = Number(text);
  const isHeld = precision === 'float64' || Math.fround(value) === value;
  // Whole numbers of up to 15 digits are doubles; the step counter is asked for in every step.
  if (isHeld && /^\d{1,15}$/.test(text)) return exactly(value);
  const exact = decimal();
  if (isHeld && exact.equal(exact.literal(text), exact.fromNumber(value))) return exactly(value);
  const own = precision === 'float64' ? 0 : ulpOf(value) / 2;
  return within(value, Math.max(ulpOf(value, precision) / 2, Number.MIN_VALUE) + own);
}
