import fc from 'fast-check';
import { graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { finiteDifferences } from '../../oracles/finiteDifferences.js';
import { shortDecimal } from '../cases/numbers.js';
import { formulaValue } from '../formulaValue.js';
import type { Theorem } from '../theorem.js';
import { slopeOf } from './slopeOf.js';

interface Scaled {
  /** The unit of the loss. */
  readonly unit: number;
  readonly x: number;
}

const loss = 'unit * (x^3 + 2 * x)';

/** Whether a `slope` passes beside a `quotient` of differences that errs by at most `bound`: a formula, 1 or 0. */
export const checkInAnyUnit: Theorem<Scaled, string> = {
  id: 'check-in-any-unit',
  chapter: 'autodiff',
  title: 'a check by the error of the difference is right in every unit',
  statement:
    'Held to the error that the difference itself may have, a check accepts the slope and refuses twice the slope, however small or large the unit of the loss; with a fixed distance every error passes where the slopes are smaller than it.',
  tex: '|\\bar x - D_h f(x)| \\le \\rho_h(f, x)',
  source:
    'by the bound of the finite differences here; CS231n, "Gradient checks": "Use relative error for the comparison"',
  claim: 'abs(slope - quotient) <= bound ? 1 : 0',
  cases: fc.record({
    unit: fc.integer({ min: -12, max: 6 }).map((power) => Number(`1e${power}`)),
    x: shortDecimal(-1, 1),
  }),
  always: [{ unit: 1e-9, x: 1 }],
  check: ({ unit, x }, claim) => {
    const { graph } = graphOfFormula(loss.replace('unit', String(unit)));
    const difference = finiteDifferences(graph, [x], [1]);
    if (difference.kind !== 'known')
      return `at x = ${x} in units of ${unit} there is no difference: ${difference.reason}`;
    const { value: quotient, radius: bound } = difference;
    const passes = (slope: number) => !formulaValue(claim, { slope, quotient, bound }).isZero();
    const slope = slopeOf(loss, x, { unit }).toNumber();
    if (!passes(slope)) return `at x = ${x} in units of ${unit} the right slope, ${slope}, is refused.`;
    return passes(2 * slope)
      ? `at x = ${x} in units of ${unit} ${2 * slope} passes where ${slope} is right.`
      : undefined;
  },
};
