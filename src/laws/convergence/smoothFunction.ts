import type { Decimal } from 'decimal.js';
import fc, { type Arbitrary } from 'fast-check';
import { dual } from '../../arithmetic/dual.js';
import { bind } from '../../formula/evaluate.js';
import { parseExpression } from '../../formula/parse.js';
import { exact } from '../decimalView.js';
import type { Point } from './plane.js';

/** A function of two variables whose gradient is Lipschitz continuous with a known constant. */
export interface SmoothFunction {
  /** A formula in x and y. */
  readonly text: string;
  /** L: no second derivative along any line is larger in size. */
  readonly smoothness: number;
  /** A number that the function never falls below. */
  readonly lowerBound: number;
  /** It is L/2 times the squared distance from a point: what bounds for L-smooth functions are attained by. */
  readonly isRound?: true;
}

/** A function with its gradient, which forward mode takes from the formula. */
export interface BoundFunction {
  valueAt(point: Point): Decimal;
  gradientAt(point: Point): Point;
}

const layout = new Map([
  ['x', 0],
  ['y', 1],
]);
const forward = dual(exact);

/** Reads a function over decimals of 50 digits. */
export function boundFunction({ text }: SmoothFunction): BoundFunction {
  const formula = parseExpression(text);
  const value = bind(formula, layout, exact);
  const slope = bind(formula, layout, forward);
  return {
    valueAt: (point) => value(point, 0),
    gradientAt: ([x, y]) => [
      slope([forward.variable(x), { value: y, derivative: zero }], 0).derivative,
      slope([{ value: x, derivative: zero }, forward.variable(y)], 0).derivative,
    ],
  };
}

const zero = exact.fromNumber(0);

/** A place of the plane, tenths from −9.9 to 9.9. */
export const coordinate = fc.integer({ min: -99, max: 99 }).map((tenths) => tenths / 10);

/** p·x + q·y + r as it is drawn: small whole p and q, a short decimal r. */
type Linear = readonly [p: number, q: number, r: number];

const whole = fc.integer({ min: -3, max: 3 });
const linear: Arbitrary<Linear> = fc.tuple(whole, whole, coordinate).filter(([p, q]) => p !== 0 || q !== 0);

const written = ([p, q, r]: Linear): string => `(${p}) * x + (${q}) * y + (${r})`;
const squared = ([p, q]: Linear): number => p * p + q * q;

/** Curvatures whose reciprocals are short decimals, so that a step of 1/L is exact. */
const curvature = fc.constantFrom(1, 2, 4, 5, 8);

/** A parabola with these curvatures along (3, 4)/5 and (4, −3)/5. */
function quadratic(along: number, across: number, [x, y]: readonly [number, number]): string {
  return `${along}/2 * ((3 * (x - (${x})) + 4 * (y - (${y}))) / 5)^2 + ${across}/2 * ((4 * (x - (${x})) - 3 * (y - (${y}))) / 5)^2`;
}

/** L/2 times the squared distance from a place: the same curvature in all directions. */
export function roundParabolaAt(L: number, place: readonly [number, number]): SmoothFunction {
  return { text: quadratic(L, L, place), smoothness: L, lowerBound: 0, isRound: true };
}

export const roundParabola: Arbitrary<SmoothFunction> = fc
  .tuple(curvature, coordinate, coordinate)
  .map(([L, x, y]) => roundParabolaAt(L, [x, y]));

/** Curvatures that are eigenvalues of its matrix; L is the larger. */
const parabola: Arbitrary<SmoothFunction> = fc
  .tuple(curvature, curvature, coordinate, coordinate)
  .map(([k, l, x, y]) => ({ text: quadratic(k, l, [x, y]), smoothness: Math.max(k, l), lowerBound: 0 }));

/** Sums of Huber's function of linear functions: its second derivative is 0 or 1, so L = Σ (p² + q²). */
export function huber(terms: readonly Linear[]): SmoothFunction {
  const one = (u: string) => `(abs(${u}) <= 1 ? (${u})^2 / 2 : abs(${u}) - 1/2)`;
  const text = terms.map((term) => one(written(term))).join(' + ');
  return { text, smoothness: terms.map(squared).reduce((sum, part) => sum + part), lowerBound: 0 };
}

/** log(1 + e^u), whose second derivative s·(1 − s) is at most 1/4: L = (p² + q²)/4. */
function softplus(term: Linear): SmoothFunction {
  return { text: `log(1 + exp(${written(term)}))`, smoothness: squared(term) / 4, lowerBound: 0 };
}

/**
 * log(e^u + e^−u + e^v) is at least log 2. Along a unit vector its second derivative is the variance of three slopes,
 * at most a quarter of the square of their range (Popoviciu), and that at most the largest ‖a_i − a_j‖².
 */
function logSumExp([u, v]: readonly [Linear, Linear]): SmoothFunction {
  const text = `log(exp(${written(u)}) + exp(-(${written(u)})) + exp(${written(v)}))`;
  const apart = (sign: number) => (u[0] - sign * v[0]) ** 2 + (u[1] - sign * v[1]) ** 2;
  return { text, smoothness: Math.max(4 * squared(u), apart(1), apart(-1)) / 4, lowerBound: 0 };
}

/** Not convex: a·sin x + b·sin y, whose second derivatives are at most |a| and |b|. */
function waves([a, b]: readonly [number, number]): SmoothFunction {
  const [high, low] = [Math.max(Math.abs(a), Math.abs(b)), Math.min(Math.abs(a), Math.abs(b))];
  return { text: `(${a}) * sin(x) + (${b}) * sin(y)`, smoothness: high, lowerBound: -high - low };
}

const terms = fc.array(linear, { minLength: 1, maxLength: 2 });

/** Quadratics and sums of Huber functions, now and then a softplus, a log-sum-exp or waves, whose gradients cost more. */
export const smoothFunction: Arbitrary<SmoothFunction> = fc.oneof(
  { weight: 4, arbitrary: parabola },
  { weight: 3, arbitrary: terms.map(huber) },
  { weight: 1, arbitrary: linear.map(softplus) },
  { weight: 1, arbitrary: fc.tuple(linear, linear).map(logSumExp) },
  { weight: 1, arbitrary: fc.tuple(curvature, fc.integer({ min: -9, max: 9 })).map(waves) },
);
