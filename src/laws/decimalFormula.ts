import type { Decimal } from 'decimal.js';
import { bind } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';
import { namesIn } from '../formula/syntax.js';
import { exact } from './decimalView.js';

/** A formula at given values of its names, in decimals of 50 digits. Values that it does not read are left aside. */
export type DecimalFormula = (values: Readonly<Record<string, Decimal>>) => Decimal;

/** Reads a claim that is written as a formula. @throws Problem `formula-…` where the text is no formula */
export function decimalFormula(text: string): DecimalFormula {
  const expression = parseExpression(text);
  const names = [...namesIn(expression)];
  const evaluate = bind(expression, new Map(names.map((name, slot) => [name, slot])), exact);
  return (values) =>
    evaluate(
      names.map((name) => {
        const value = values[name];
        if (value === undefined) throw new TypeError(`The formula ${text} reads ${name}, which has no value here.`);
        return value;
      }),
      0,
    );
}
