import fc from 'fast-check';
import { algorithmIn } from '../../../optimizers/algorithm.js';
import { findDialect } from '../../../optimizers/dialect.js';
import { momentum } from '../../../optimizers/momentum.js';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { formulaValue } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep, dialectErratum } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { gradients, weight } from '../runs.js';

/** Momentum on f = a·theta²/2. */
interface Descent {
  readonly a: number;
  readonly theta: number;
  readonly lr: number;
  readonly momentum: number;
}

/** The step, and whether theta goes to 0 where no rate makes it smaller. */
interface Claim {
  readonly update: string;
  readonly converges: string;
}

const average = algorithmIn(momentum, findDialect(momentum, ['form=ema']).dialect);
const on = ({ a, theta, ...hyperparameters }: Descent, steps: number) => ({
  hyperparameters,
  theta,
  gradients: { objective: `${a}*theta^2/2`, steps },
});

/** Long enough to tell growth from decay where a·(1 − γ) is a fifth away from 2·(1 + γ), and not below 1/20. */
const manySteps = 120;

const decided = ({ a, momentum: gamma }: Descent): boolean => {
  const push = a * (1 - gamma);
  return push > 0.05 && Math.abs(push / (2 * (1 + gamma)) - 1) > 0.2;
};

const withoutRate: Erratum<Descent, Claim> = {
  id: 'ama-momentum-no-rate',
  kind: 'wrong',
  places: [{ source: 'AMA564', place: 'momentum: θ^{k+1} = θ^k − v^{k+1}' }],
  printed: {
    text: 'v = γv + (1 − γ)g, θ −= v, for any γ from 0 to 1',
    claim: { update: 'm = momentum*m + (1 - momentum)*g\ntheta = theta - m', converges: '1' },
  },
  holds: {
    text: 'θ −= α·v; with α = 1, as printed, f = a·θ²/2 is minimised only where a·(1 − γ) < 2·(1 + γ)',
    claim: {
      update: 'm = momentum*m + (1 - momentum)*g\ntheta = theta - lr*m',
      converges: 'a*(1 - momentum) < 2*(1 + momentum)',
    },
  },
  witness: {
    text: 'f = 2·θ² from 1 at α = 0.1 and γ = 0.25',
    case: { a: 4, theta: 1, lr: 0.1, momentum: 0.25 },
  },
  why: 'Without a rate nothing makes the step small: f = 2·θ² diverges for every γ < 1/3.',
  cases: fc
    .record({
      a: fc.constantFrom(1, 2, 4, 8),
      theta: fc.constantFrom(1, -2),
      lr: fc.constantFrom(0.1, 0.25, 1),
      momentum: fc.integer({ min: 0, max: 90 }).map((percent) => percent / 100),
    })
    .filter(decided),
  claimed: (descent, { update, converges }) => ({
    ...byStep(thetasOf(recurrence(update, { m: '0' }), on(descent, 3))),
    'it converges at α = 1': !formulaValue(converges, { ...descent }).isZero(),
  }),
  actual: (descent) => {
    const end = thetasOf(average, on({ ...descent, lr: 1 }, manySteps)).at(-1);
    return {
      ...byStep(thetasOf(average, on(descent, 3))),
      'it converges at α = 1': end?.abs().lessThan(Math.abs(descent.theta)) ?? false,
    };
  },
};

const firstBuffer: Erratum = dialectErratum({
  id: 'ama-momentum-v0',
  places: [{ source: 'AMA564', place: 'momentum: v_0 = g(θ^0, ξ_0)' }],
  optimizer: momentum,
  printed: {
    text: 'the first buffer is the gradient itself',
    equations: 'm = momentum*(t == 1 ? g : m) + (1 - momentum)*g\ntheta = theta - lr*m',
    choice: 'form=dampening',
    user: 'PyTorch with dampening',
  },
  holds: {
    text: '[HW3] Q3: the buffer starts at 0',
    equations: 'm = momentum*m + (1 - momentum)*g\ntheta = theta - lr*m',
    choice: 'form=ema',
    user: 'HW3',
  },
  witness: {
    text: 'g = 1, 1 from θ0 = 0 at α = 1 and γ = 0.9',
    case: { hyperparameters: { lr: 1, momentum: 0.9, dampening: 0.9 }, theta: 0, gradients: [1, 1] },
  },
  cases: fc.record({
    hyperparameters: fc
      .tuple(shortDecimal(-2, 0), weight)
      .map(([lr, gamma]) => ({ lr, momentum: gamma, dampening: gamma })),
    theta: parameter,
    gradients: gradients(1, 4),
  }),
  why: 'Begun so, the average needs no correction; it is PyTorch’s momentum with dampening = momentum, whose first step is 1/(1 − γ) times as long.',
});

/** What [AMA564] prints of momentum. */
export const momentumErrata: readonly Erratum[] = [withoutRate, firstBuffer];
