import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { weight } from '../runs.js';

/** Two or more steps at a constant rate on f = a·theta²/2. */
interface Descent {
  readonly a: number;
  readonly theta: number;
  readonly lr: number;
  readonly beta: number;
  readonly steps: number;
}

/** A method over its own gradient a·(…), so that it may ask for it at any point. */
const run = (equations: string, { theta, steps, ...constants }: Descent) =>
  byStep(
    thetasOf(recurrence(equations, { m: '0' }), {
      hyperparameters: constants,
      theta,
      gradients: Array.from({ length: steps }, () => 0),
    }),
  );

/** What the second form of momentum is called. */
export const notNesterov: Erratum<Descent, string> = {
  id: 'cpen-not-nesterov',
  kind: 'wrong',
  places: [{ source: 'CPEN455', place: '“BP + Momentum”, alternative form' }],
  printed: {
    text: 'M = βM + ηg, W −= M is Nesterov momentum',
    claim: `
      m = beta * m + lr * a * (theta - beta * m)
      theta = theta - m`,
  },
  holds: {
    text: 'it is the heavy ball with η inside: while η is constant and M⁰ = 0 the same as M = βM + g, W −= ηM',
    claim: `
      m = beta * m + a * theta
      theta = theta - lr * m`,
  },
  witness: {
    text: 'f = θ²/2 from 1, η = 1/10, β = 1/2, two steps',
    case: { a: 1, theta: 1, lr: 0.1, beta: 0.5, steps: 2 },
  },
  why: 'Nesterov asks for the gradient at W − βM, as in Sutskever et al. (2013), eq. (3) and (4); the slide asks at W.',
  cases: fc.record({
    a: shortDecimal(-1, 0),
    theta: parameter,
    lr: shortDecimal(-2, 0),
    beta: weight,
    steps: fc.integer({ min: 2, max: 5 }),
  }),
  claimed: (descent, equations) => run(equations, descent),
  actual: (descent) => run('m = beta * m + lr * a * theta\ntheta = theta - m', descent),
};
