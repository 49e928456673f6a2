import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { applied, type Matrix } from './matrix.js';
import { type Point, pointOf } from './plane.js';

/** A step with a prescribed preconditioner M = [[m11, m12], [m12, m22]], symmetric and positive definite. */
interface PreconditionedStep {
  readonly entries: { readonly m11: number; readonly m12: number; readonly m22: number };
  readonly lr: number;
  readonly decay: number;
  readonly gradient: readonly [number, number];
  /** Weights of the penalty to try beside the claimed one. */
  readonly lambdas: readonly number[];
}

/** Over m11, m12, m22, lr and decay: where some λ makes the two equal (not 0), and which. */
interface EqualityClaim {
  readonly equalWhere: string;
  readonly lambda: string;
}

/** Two places that a linear map is known by, and one where neither coordinate is 0. */
const places: readonly Point[] = [pointOf([1, 0]), pointOf([0, 1]), pointOf([3, -2])];

const entry = fc.integer({ min: 1, max: 5 });

/** What divides the gradients divides the penalty too; decay it does not touch. */
export const l2IsNotDecay: Theorem<PreconditionedStep, EqualityClaim> = {
  id: 'l2-is-not-decay',
  chapter: 'convergence',
  title: 'with a prescribed preconditioner M an L2 penalty is weight decay only where M = k·I',
  statement:
    'For a prescribed M the step theta − lr·M·(g + λ·theta) equals (1 − d)·theta − lr·M·g at every theta if and only if M = k·I and λ = d/(lr·k); for any other M no λ does it.',
  tex: '\\theta - \\eta M (g + \\lambda\\theta) = (1-\\lambda_w)\\theta - \\eta M g\\ \\forall \\theta \\iff M = \\tfrac{\\lambda_w}{\\eta\\lambda} I',
  source: '[EECS182] 1(b)(ii), eq. (21) to (23)',
  claim: { equalWhere: '(m11 == m22) * (m12 == 0)', lambda: 'decay / (lr * m11)' },
  cases: fc.record({
    entries: fc.oneof(
      fc.record({ m11: entry, m12: fc.constant(0), m22: entry }),
      entry.map((k) => ({ m11: k, m12: 0, m22: k })),
      fc.record({ m11: entry, m12: fc.constantFrom(-0.5, 0.5), m22: entry }),
    ),
    lr: shortDecimal(-2, 0),
    decay: shortDecimal(-2, 0),
    gradient: fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
    lambdas: fc.array(shortDecimal(-2, 0), { minLength: 3, maxLength: 3 }),
  }),
  check: ({ entries, lr, decay, gradient, lambdas }, claim) => {
    const { m11, m12, m22 } = entries;
    const matrix = [m11, m12, m12, m22].map(asWritten) as unknown as Matrix;
    const known = { m11: asWritten(m11), m12: asWritten(m12), m22: asWritten(m22), lr: asWritten(lr) };
    const values = { ...known, decay: asWritten(decay) };
    const claimed = decimalFormula(claim.lambda)(values);
    const step = { matrix, lr: values.lr, decay: values.decay, gradient: pointOf(gradient) };
    const place = `M = [[${m11}, ${m12}], [${m12}, ${m22}]], lr = ${lr}, decay = ${decay}`;
    if (!decimalFormula(claim.equalWhere)(values).isZero()) {
      const counterexample = places.find((theta) => differs(step, claimed, theta));
      return counterexample && `${place}: λ = ${claimed} differs from decay at theta = (${counterexample}).`;
    }
    const equal = [claimed, ...lambdas.map(asWritten)].find(
      (lambda) => !places.some((at) => differs(step, lambda, at)),
    );
    return equal && `${place}: λ = ${equal} is decay at every theta tried.`;
  },
};

interface Step {
  readonly matrix: Matrix;
  readonly lr: Decimal;
  readonly decay: Decimal;
  readonly gradient: Point;
}

/** Whether the penalised step and the decaying one end in different places. */
function differs({ matrix, lr, decay, gradient }: Step, lambda: Decimal, theta: Point): boolean {
  const penalised: Point = [gradient[0].plus(lambda.times(theta[0])), gradient[1].plus(lambda.times(theta[1]))];
  const kept = decay.negated().plus(1);
  const [steps, plainSteps] = [applied(matrix, penalised), applied(matrix, gradient)];
  return theta.some((at, k) => {
    const [step, plain] = [lr.times(steps[k] as Decimal), lr.times(plainSteps[k] as Decimal)];
    const size = at.abs().plus(step.abs()).plus(plain.abs());
    return !agree(at.minus(step), kept.times(at).minus(plain), size);
  });
}
