import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import { bind } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';
import { Problem } from '../formula/problem.js';
import { namesIn } from '../formula/syntax.js';

/** Digits that a closed form is evaluated in: twice as many as a published witness has. */
const workingDigits = 60;

/**
 * The value of a closed form such as `99/10 - 63/(190 * sqrt(11))`: fractions, powers and functions of numbers.
 * Rounded to 60 digits in each operation.
 * @throws Problem `formula-…`, or `exact-form-name` where it reads a name
 */
export function exactValue(text: string): Decimal {
  const expression = parseExpression(text);
  const [name] = namesIn(expression);
  if (name !== undefined) {
    throw new Problem('exact-form-name', `A closed form consists of numbers; ${text} reads ${name}.`);
  }
  return bind(expression, new Map(), decimal(workingDigits))([], 0);
}
