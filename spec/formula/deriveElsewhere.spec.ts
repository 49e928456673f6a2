import { all, type BigNumber, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { derive } from '../../src/formula/derive.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseExpression } from '../../src/formula/parse.js';

/** A program that nobody here wrote differentiates the same text; both sides are evaluated with 60 digits or more. */
const elsewhere = create(all ?? {}, { number: 'BigNumber', precision: 70 });
const exact = decimal(60);
const lastSharedDigit = exact.literal('1e-50');

const formulas = [
  'theta^2',
  'theta^3*exp(-theta^2)',
  'log(theta)/theta',
  'sqrt(theta^2 + 1)',
  'sin(theta)*cosh(theta)',
  'tanh(theta)^2',
  'exp(sin(theta))/(1 + theta)',
  '2^theta - theta^2.5',
  'tan(theta/2)',
];

describe('the derivative of a formula, against one taken elsewhere', () => {
  it.each(formulas)('of %s agrees to 50 digits', (text) => {
    const slope = bind(derive(parseExpression(text), 'theta'), new Map([['theta', 0]]), exact);
    const ours = slope([exact.literal('0.7')], 0);
    const scope = { theta: elsewhere.bignumber('0.7') };
    const theirs = exact.literal((elsewhere.derivative(text, 'theta').evaluate(scope) as BigNumber).toString());
    expect(ours.minus(theirs).abs().lessThanOrEqualTo(theirs.abs().times(lastSharedDigit))).toBe(true);
  });
});
