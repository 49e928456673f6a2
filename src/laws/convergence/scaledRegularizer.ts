import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { applied, type Matrix } from './matrix.js';
import { type Point, pointOf } from './plane.js';

/**
 * A step with a prescribed M whose eigenvalues along (3, 4)/5 and (4, −3)/5 are the squares of these roots. Their
 * reciprocals are short decimals, so that nothing here is rounded.
 */
interface PreconditionedStep {
  readonly roots: readonly [number, number];
  readonly lr: number;
  readonly lambda: number;
  readonly theta: readonly [number, number];
  readonly gradient: readonly [number, number];
}

/** The power of M inside the penalty λ/2·‖M^power·theta‖², and the decay that it then is, over lr and lambda. */
interface ScalingClaim {
  readonly power: number;
  readonly decay: string;
}

const whole = fc.integer({ min: -9, max: 9 });

/** A penalty that is stretched where M shrinks the gradient decays all parameters alike. */
export const scaledRegularizer: Theorem<PreconditionedStep, ScalingClaim> = {
  id: 'scaled-regularizer',
  chapter: 'convergence',
  title: 'the penalty λ/2·‖M^(−1/2)·theta‖² is weight decay for every prescribed M',
  statement:
    'For a prescribed symmetric and positive definite M the step theta − lr·M·∇(f + λ/2·‖M^(−1/2)·theta‖²) is (1 − lr·λ)·theta − lr·M·∇f.',
  tex: '\\theta - \\eta M \\nabla\\left(f + \\tfrac{\\lambda}{2}\\|M^{-1/2}\\theta\\|^2\\right) = (1 - \\eta\\lambda)\\theta - \\eta M \\nabla f',
  source: '[EECS182] eq. (24) to (28); its eq. (25) lacks a ∇ before L',
  claim: { power: -0.5, decay: 'lr * lambda' },
  cases: fc.record({
    roots: fc.tuple(fc.constantFrom(1, 2, 4, 5), fc.constantFrom(1, 2, 4, 5)),
    lr: shortDecimal(-2, 0),
    lambda: shortDecimal(-2, 0),
    theta: fc.tuple(whole, whole),
    gradient: fc.tuple(whole, whole),
  }),
  check: ({ roots, lr, lambda, ...drawn }, claim) => {
    const matrix = symmetric(roots, 2);
    const inner = symmetric(roots, 2 * claim.power);
    const [theta, gradient] = [pointOf(drawn.theta), pointOf(drawn.gradient)];
    const values = { lr: asWritten(lr), lambda: asWritten(lambda) };
    const penalty = slopeOf((at) => lengthSquared(applied(inner, at)).times(values.lambda).dividedBy(2), theta);
    const joined: Point = [gradient[0].plus(penalty[0]), gradient[1].plus(penalty[1])];
    const step = applied(matrix, joined).map((part, k) => (theta[k] as Decimal).minus(values.lr.times(part)));
    const kept = decimalFormula(claim.decay)(values).negated().plus(1);
    const claimed = applied(matrix, gradient).map((part, k) =>
      kept.times(theta[k] as Decimal).minus(values.lr.times(part)),
    );
    if (step.every((x, k) => agree(x, claimed[k] as Decimal))) return undefined;
    return `M with the eigenvalues ${roots.map((root) => root ** 2)}, lr = ${lr}, λ = ${lambda}, theta = (${theta}): the step leads to (${step}), claimed is (${claimed}).`;
  },
};

/** The symmetric matrix that has these numbers to a whole power for eigenvalues. */
function symmetric(numbers: readonly [number, number], power: number): Matrix {
  const [along, across] = numbers.map((x) => asWritten(x).pow(power).dividedBy(25)) as [Decimal, Decimal];
  const mixed = along.minus(across).times(12);
  return [along.times(9).plus(across.times(16)), mixed, mixed, along.times(16).plus(across.times(9))];
}

function lengthSquared([x, y]: Point): Decimal {
  return x.times(x).plus(y.times(y));
}

/** The gradient of a quadratic, by central differences: of a quadratic they are exact, whatever the distance. */
function slopeOf(quadratic: (at: Point) => Decimal, [x, y]: Point): Point {
  const along = (left: Point, right: Point) => quadratic(right).minus(quadratic(left)).dividedBy(2);
  return [along([x.minus(1), y], [x.plus(1), y]), along([x, y.minus(1)], [x, y.plus(1)])];
}
