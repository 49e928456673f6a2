import fc from 'fast-check';
import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { float32 } from '../../arithmetic/float32.js';
import { float64 } from '../../arithmetic/float64.js';
import { evaluated } from '../../training/evaluated.js';
import { shortDecimal } from '../cases/numbers.js';
import type { Theorem } from '../theorem.js';
import { slopeOf } from './slopeOf.js';

interface Rising {
  readonly a: number;
  readonly b: number;
  readonly x: number;
}

/** The step in each precision, as a part of x. */
type Claim = Readonly<Record<'float64' | 'float32', number>>;

/** Half of the digits of each: 26 of 53 bits, and 12 of 24. */
const precisions = [
  { name: 'float64', arithmetic: float64, half: 2 ** -26 },
  { name: 'float32', arithmetic: float32, half: 2 ** -12 },
] as const;

const rising = 'a * x^3 + b * x';

/**
 * Smaller is not better. Positive a, b and x leave nothing to cancel but the difference itself: f(x) is at most x·f′(x),
 * and f‴ at most 2·f′/x². A step of s·x then errs by s²/3 of the slope, and by some six roundings over s.
 */
export const stepOfDifference: Theorem<Rising, Claim> = {
  id: 'step-of-a-difference',
  chapter: 'autodiff',
  title: 'a step of the cube root of the rounding keeps half of the digits',
  statement:
    'A central difference with a step of x/100,000 in double precision, or x/250 in single, has half of the digits of the slope of a·x³ + b·x right: the step is about the cube root of the rounding. A much smaller one loses them to cancellation, a much larger one to the third derivative.',
  tex: "h \\approx \\sqrt[3]{u}\\,|x|:\\quad \\frac{|\\hat f' - f'|}{|f'|} \\lesssim \\frac{6u|x|}{h} + \\frac{h^2}{3x^2}",
  source: 'by the bound above; Press et al. (2007), section 5.7; CS231n, "Gradient checks": the step size',
  claim: { float64: 1e-5, float32: 4e-3 },
  cases: fc.record({ a: shortDecimal(0, 1), b: shortDecimal(0, 1), x: shortDecimal(-1, 1) }),
  always: [{ a: 1, b: 1, x: 1 }],
  check: (drawn, claim) => {
    const slope = slopeOf(rising, drawn.x, { a: drawn.a, b: drawn.b }).toNumber();
    for (const { name, arithmetic, half } of precisions) {
      const found = differenceIn(arithmetic, drawn, claim[name]);
      if (Math.abs(found - slope) <= half * slope) continue;
      return `at x = ${drawn.x} the slope is ${slope}, and in ${name} a step of ${claim[name]}·x gives ${found}.`;
    }
    return undefined;
  },
};

/** The central difference as a program computes it. */
function differenceIn(arithmetic: Arithmetic<number>, { a, b, x }: Rising, step: number): number {
  const { fromNumber, add, subtract, multiply, divide } = arithmetic;
  const point = fromNumber(x);
  const h = multiply(fromNumber(step), point);
  const at = (where: number) => evaluated(rising, arithmetic, { a: fromNumber(a), b: fromNumber(b), x: where })(0);
  return divide(subtract(at(add(point, h)), at(subtract(point, h))), multiply(fromNumber(2), h));
}
