import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { rmspropCorrected } from '../../optimizers/rmspropCorrected.js';
import { workOut } from '../../optimizers/worked.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** RMSProp on the penalty λ/2·theta² alone: the loss has no slope. */
interface PenalisedRun {
  readonly theta: number;
  readonly lr: number;
  readonly beta2: number;
  readonly lambda: number;
}

/** theta_1 over theta0, lr, beta2 and lambda, and theta_2 over theta1 too. */
interface StepsClaim {
  readonly first: string;
  readonly second: string;
}

/** A preconditioner that is built from gradients sees the penalty's, and cancels its size. */
export const builtPreconditioner: Theorem<PenalisedRun, StepsClaim> = {
  id: 'built-preconditioner',
  chapter: 'convergence',
  title: 'an M that RMSProp builds depends on the regularizer, so that even in one dimension L2 is no decay',
  statement:
    'In one dimension every M is k·I; but RMSProp builds M_t from the gradients of the penalised loss. At eps = 0 and without a loss its first step is lr·sign(theta_0) and its second lr·theta_1/√((beta2·theta_0² + theta_1²)/(1 + beta2)), whatever λ is.',
  tex: '\\theta_2 = \\theta_1 - \\eta\\,\\theta_1 \\Big/ \\sqrt{\\frac{\\beta_2\\theta_0^2 + \\theta_1^2}{1+\\beta_2}},\\qquad \\theta_1 = \\theta_0 - \\eta\\,\\mathrm{sign}\\,\\theta_0',
  source: 'limits [EECS182] eq. (21) to (28) to a prescribed M; RMSProp as in its Algorithm 2',
  claim: {
    first: 'theta0 - lr * sign(theta0)',
    second: 'theta1 - lr * theta1 / sqrt((beta2 * theta0^2 + theta1^2) / (1 + beta2))',
  },
  cases: fc.record({
    theta: parameter,
    lr: shortDecimal(-2, -2),
    beta2: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    lambda: shortDecimal(-2, 0),
  }),
  // Here theta_2 is 0.80369…; with M = 1 kept from the first step it would be 0.81.
  always: [{ theta: 1, lr: 0.1, beta2: 0.5, lambda: 1 }],
  check: (run, claim) => {
    const [theta1, theta2] = thetasOf(run);
    const { theta: theta0, lr, beta2, lambda } = run;
    const numbers = Object.entries({ theta0, lr, beta2, lambda }).map(([name, x]) => [name, asWritten(x)] as const);
    const known = { ...Object.fromEntries(numbers), theta1: theta1 as Decimal };
    const [first, second] = [decimalFormula(claim.first)(known), decimalFormula(claim.second)(known)];
    const place = `theta_0 = ${theta0}, lr = ${lr}, beta2 = ${beta2}, λ = ${lambda}`;
    if (!agree(theta1 as Decimal, first)) return `${place}: theta_1 is ${theta1}, claimed is ${first}.`;
    return agree(theta2 as Decimal, second) ? undefined : `${place}: theta_2 is ${theta2}, claimed is ${second}.`;
  },
};

function thetasOf({ theta, lr, beta2, lambda }: PenalisedRun): readonly (Decimal | undefined)[] {
  const weight = asWritten(lambda);
  const { rows } = workOut(algorithmOf(rmspropCorrected), exact, {
    hyperparameters: { lr: asWritten(lr), beta2: asWritten(beta2), eps: asWritten(0) },
    theta: [asWritten(theta)],
    gradientAt: ([at]) => [weight.times(at as Decimal)],
    steps: 2,
  });
  return rows.slice(1).map((row) => row.at(-1)?.[0]);
}
