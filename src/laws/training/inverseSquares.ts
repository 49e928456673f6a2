import fc from 'fast-check';
import { inverseTime } from '../../training/schedules/inverseTime.js';
import { ratesOf } from '../../training/schedules/ratesOf.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { formulaValue } from './formulaValue.js';

/** The sum that [AMA564] prints, between the integrals of 1/x² over what has not been added yet. */
export const inverseSquares: Theorem<{ readonly terms: number }, string> = {
  id: 'inverse-squares',
  chapter: 'training',
  title: 'the squares of 1/(t + 1) sum to π²/6',
  statement:
    'The squares of the rates 1/(t + 1) sum to π²/6: after T of them, more than 1/(T + 1) and less than 1/T is missing.',
  tex: '\\sum_{t=0}^\\infty \\frac{1}{(t+1)^2} = \\frac{\\pi^2}{6}',
  source: '[AMA564] after Proposition 3.1; the bounds by the integral test',
  claim: '(4 * arctan(1))^2 / 6',
  cases: fc.record({ terms: fc.integer({ min: 1, max: 200 }) }),
  always: [{ terms: 400 }],
  check: ({ terms }, claim) => {
    const rates = ratesOf(inverseTime, exact, {}, terms, asWritten);
    const sum = rates.reduce((total, rate) => total.plus(rate.times(rate)), asWritten(0));
    const missing = formulaValue(claim, {}).minus(sum);
    const [most, least] = [asWritten(1).dividedBy(terms), asWritten(1).dividedBy(terms + 1)];
    if (missing.lessThan(most) && missing.greaterThan(least)) return undefined;
    return `after ${terms} terms ${missing} is missing, which is not between ${least} and ${most}.`;
  },
};
