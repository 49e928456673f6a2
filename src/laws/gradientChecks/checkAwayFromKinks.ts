import fc from 'fast-check';
import { graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { gradientOver } from '../../autodiff/reverse.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import { formulaValue } from '../formulaValue.js';
import type { Theorem } from '../theorem.js';

interface NearKink {
  readonly x: number;
  readonly h: number;
}

const { graph } = graphOfFormula('relu(x)');

/** Where a check of relu by central differences means something: a formula over x and h, 1 or 0. */
export const checkAwayFromKinks: Theorem<NearKink, string> = {
  id: 'check-away-from-kinks',
  chapter: 'autodiff',
  title: 'a difference across a kink is no derivative',
  statement:
    'The central quotient of relu is its slope where |x| ≥ h, and nowhere nearer to 0: there it mixes the slopes of both sides, and at 0 it is 1/2, which is neither. A right engine fails a check made there.',
  tex: '\\frac{\\mathrm{relu}(x+h) - \\mathrm{relu}(x-h)}{2h} = \\frac{x+h}{2h}\\quad(|x| < h)',
  source: 'by its definition; CS231n, "Gradient checks": "Kinks in the objective"',
  claim: 'abs(x) >= h ? 1 : 0',
  cases: fc.oneof(
    fc.record({ x: parameter, h: shortDecimal(-5, 0) }),
    fc.record({ x: shortDecimal(-5, 0), h: shortDecimal(-5, 0) }),
  ),
  always: [
    { x: 0, h: 0.00001 },
    { x: -0.000005, h: 0.00001 },
    { x: 0.00001, h: 0.00001 },
  ],
  check: ({ x, h }, claim) => {
    const quotient = formulaValue('(max(0, x + h) - max(0, x - h)) / (2 * h)', { x, h });
    const slope = gradientOver(graph, [asWritten(x)], exact).gradient[0] ?? asWritten(Number.NaN);
    const isSlope = agree(quotient, slope) || (quotient.isZero() && slope.isZero());
    const isClaimed = !formulaValue(claim, { x, h }).isZero();
    if (isSlope === isClaimed) return undefined;
    const said = isClaimed ? 'a check there is claimed to mean something' : 'a check there is refused';
    return `at x = ${x} and h = ${h} the quotient is ${quotient} and the slope ${slope}, and ${said}.`;
  },
};
