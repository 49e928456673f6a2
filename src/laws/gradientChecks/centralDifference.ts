import fc from 'fast-check';
import { nonzeroGradient, parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten } from '../decimalView.js';
import { formulaValue } from '../formulaValue.js';
import type { Theorem } from '../theorem.js';
import { slopeOf } from './slopeOf.js';

interface Cubic {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly x: number;
  readonly h: number;
}

/** A quotient of the values `right`, `here` and `left` at x + h, x and x − h, and by how much it errs on a cubic. */
interface Claim {
  readonly quotient: string;
  readonly error: string;
}

const cubic = 'a * x^3 + b * x^2 + c * x';

/** What a forward difference loses: its error is of first order, and it is wrong on parabolas. */
export const centralDifference: Theorem<Cubic, Claim> = {
  id: 'central-difference',
  chapter: 'autodiff',
  title: 'a central difference errs by h²·f‴/6, and not at all on a parabola',
  statement:
    'On a·x³ + b·x² + c·x the central quotient (f(x + h) − f(x − h)) / 2h errs by exactly a·h², whatever b: its error is of second order, where that of the forward quotient is of first.',
  tex: "\\frac{f(x+h) - f(x-h)}{2h} - f'(x) = a h^2 = \\tfrac{h^2}{6} f'''",
  source: 'by Taylor’s formula; CS231n, "Gradient checks": "Use the centered formula"',
  claim: { quotient: '(right - left) / (2 * h)', error: 'a * h^2' },
  cases: fc.record({
    a: nonzeroGradient,
    b: nonzeroGradient,
    c: nonzeroGradient,
    x: parameter,
    h: shortDecimal(-5, -1),
  }),
  always: [{ a: 0, b: 1, c: 0, x: 1, h: 0.00001 }],
  check: ({ x, h, ...coefficients }, { quotient, error }) => {
    const at = (point: ReturnType<typeof asWritten>) => formulaValue(cubic, { ...coefficients, x: point });
    const [here, step] = [asWritten(x), asWritten(h)];
    const values = { right: at(here.plus(step)), here: at(here), left: at(here.minus(step)), h };
    const slope = slopeOf(cubic, x, coefficients);
    const found = formulaValue(quotient, values).minus(slope);
    const claimed = formulaValue(error, { ...coefficients, x, h });
    // The difference cancels as many digits as the values have more than it: they are compared at their size over h.
    if (agree(found, claimed, values.right.abs().plus(values.left.abs()).plus(1).dividedBy(step))) return undefined;
    return `at x = ${x} and h = ${h} the slope is ${slope} and the quotient errs by ${found}; claimed is ${claimed}.`;
  },
};
