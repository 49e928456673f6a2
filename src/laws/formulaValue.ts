import type { Decimal } from 'decimal.js';
import { bind } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';
import { asWritten, exact } from './decimalView.js';

/** Numbers that a formula reads by name: doubles as they are written, or exact ones. */
export type NamedNumbers = Readonly<Record<string, number | Decimal>>;

/** The value of a formula over named numbers, in decimals of 50 digits. @throws Problem `formula-…` */
export function formulaValue(text: string, numbers: NamedNumbers): Decimal {
  const layout = new Map(Object.keys(numbers).map((name, slot) => [name, slot]));
  return bind(parseExpression(text), layout, exact)(Object.values(numbers).map(toExact), 0);
}

/** The values of several formulas, by the names that the formulas have. */
export function formulaValues(
  formulas: Readonly<Record<string, string>>,
  numbers: NamedNumbers,
): Readonly<Record<string, Decimal>> {
  return Object.fromEntries(Object.entries(formulas).map(([name, text]) => [name, formulaValue(text, numbers)]));
}

/** A double as it is written, an exact number as it is. */
export function toExact(x: number | Decimal): Decimal {
  return typeof x === 'number' ? asWritten(x) : x;
}
