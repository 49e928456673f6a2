import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { sgd } from '../../../optimizers/sgd.js';
import { shortDecimal } from '../../cases/numbers.js';
import { agree } from '../../decimalView.js';
import { formulaValue } from '../../formulaValue.js';
import { thetasOf } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { meanOf } from '../meanOf.js';

/** Gradient descent at a constant rate on Huber's function: theta²/(2·width) to both sides of 0, then of slope 1. */
interface OnHuber {
  readonly width: number;
  readonly theta: number;
  readonly lr: number;
  /** The average is of theta_0 to theta_T. */
  readonly T: number;
}

const huber = 'abs(theta) <= width ? theta^2/(2*width) : abs(theta) - width/2';
const gap = 'f(θ̄) − f*';

const bound: Erratum<OnHuber, string> = {
  id: 'ama-prop-3-1',
  kind: 'wrong',
  places: [{ source: 'AMA564', place: 'Proposition 3.1' }],
  printed: {
    text: 'E[f(θ̄) − f*] ≤ (D² + B²(T+1)α²)/(2(T+1))',
    claim: '(D^2 + B^2*(T + 1)*lr^2)/(2*(T + 1))',
  },
  holds: {
    text: 'E[f(θ̄) − f*] ≤ (D² + B²(T+1)α²)/(2α(T+1)), which is Theorem 3.2 at a constant rate',
    claim: '(D^2 + B^2*(T + 1)*lr^2)/(2*lr*(T + 1))',
  },
  witness: {
    text: 'Huber’s function of width 1/2, θ0 = 1, B = 1, α = 0.01, T = 10',
    case: { width: 0.5, theta: 1, lr: 0.01, T: 10 },
  },
  why: 'Theorem 3.2 divides by 2·Σα_j, which is 2α(T+1): the rate is lost from the denominator.',
  cases: fc.record({
    width: shortDecimal(-1, 0),
    theta: shortDecimal(-1, 0),
    lr: shortDecimal(-2, 0),
    T: fc.integer({ min: 1, max: 12 }),
  }),
  relation: 'is at most',
  // The slope of Huber's function is at most 1, and its minimum is at 0.
  claimed: ({ theta, lr, T }, formula) => ({ [gap]: formulaValue(formula, { D: theta, B: 1, T, lr }) }),
  actual: ({ width, theta, lr, T }) => {
    const gradients = { objective: huber.replaceAll('width', String(width)), steps: T };
    const thetas = thetasOf(algorithmOf(sgd), { hyperparameters: { lr }, theta, gradients });
    const mean = meanOf([formulaValue('theta', { theta }), ...thetas]);
    return { [gap]: formulaValue(huber, { theta: mean, width }) };
  },
};

/** Descent on c·max(theta, −K·theta) that returns to its start after K + 1 steps, again and again. */
interface Cycle {
  readonly c: number;
  readonly K: number;
  readonly lr: number;
}

const startOf = ({ c, lr }: Cycle): Decimal => formulaValue('-lr*c/2', { lr, c });

/** The parameters of one cycle, whose mean is what the average of all of them tends to. */
function cycleOf(cycle: Cycle): readonly Decimal[] {
  const { c, K, lr } = cycle;
  const start = startOf(cycle);
  const objective = `theta < 0 ? -${c}*${K}*theta : ${c}*theta`;
  return thetasOf(algorithmOf(sgd), { hyperparameters: { lr }, theta: start, gradients: { objective, steps: K + 1 } });
}

/** A claim about where the average ends. */
interface Ending {
  readonly distance: string;
  readonly gap: string;
}

const ball: Erratum<Cycle, Ending> = {
  id: 'ama-prop-3-1-ball',
  kind: 'wrong',
  places: [{ source: 'AMA564', place: 'Proposition 3.1, “As T → ∞”' }],
  printed: {
    text: 'the estimator ends in a ball of radius B²α²/2',
    claim: { distance: 'B^2*lr^2/2', gap: 'B^2*lr/2' },
  },
  holds: {
    text: 'f(θ̄) − f* ends below B²α/2; that bounds the distance only as far as f grows with it: here by B²α/(2c)',
    claim: { distance: 'B^2*lr/(2*c)', gap: 'B^2*lr/2' },
  },
  witness: {
    text: 'f = max(θ, −3·θ)/10 at α = 0.01, whose steps repeat after four',
    case: { c: 0.1, K: 3, lr: 0.01 },
  },
  why: 'The limit of the bound is one on f, and it is linear in α.',
  cases: fc.record({ c: shortDecimal(-1, 0), K: fc.integer({ min: 2, max: 6 }), lr: shortDecimal(-2, 0) }),
  relation: 'is at most',
  claimed: ({ c, K, lr }, { distance, gap: height }) => {
    const at = { B: formulaValue('c*K', { c, K }), lr, c };
    return {
      'the steps repeat': true,
      'the distance of θ̄': formulaValue(distance, at),
      [gap]: formulaValue(height, at),
    };
  },
  actual: (cycle) => {
    const thetas = cycleOf(cycle);
    const theta = meanOf(thetas);
    return {
      'the steps repeat': agree(thetas.at(-1) ?? theta, startOf(cycle)),
      'the distance of θ̄': theta.abs(),
      [gap]: formulaValue('c*max(theta, -K*theta)', { theta, c: cycle.c, K: cycle.K }),
    };
  },
};

/** Proposition 3.1, held against gradient descent worked out. */
export const averagedDescentErrata: readonly Erratum[] = [bound, ball];
