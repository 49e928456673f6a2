import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { formulaValue, toExact } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { weight } from '../runs.js';

/** Nesterov's method on f = a·theta²/2. */
interface Descent {
  readonly a: number;
  readonly theta: number;
  readonly lr: number;
  readonly beta: number;
}

const steps = 3;

/** The three lines that the lecture prints, with the gradient a·(…) at the look-ahead point. */
const printedLines = `
  ahead = theta - beta * v
  v = beta * v + lr * a * ahead
  theta = theta - v`;

/** Its other form, which knows no buffer: a step from θ + β·(θ − the one before), which starts at rest. */
function fromRest({ theta, a, lr, beta }: Descent, count: number): readonly Decimal[] {
  const thetas = [toExact(theta), toExact(theta)];
  for (let k = 0; k < count; k++) {
    const [before = toExact(0), now = toExact(0)] = thetas.slice(-2);
    const ahead = formulaValue('now + beta*(now - before)', { now, before, beta });
    thetas.push(formulaValue('ahead - lr*a*ahead', { ahead, lr, a }));
  }
  return thetas.slice(2);
}

const start: Erratum<Descent, string> = {
  id: 'ama-nesterov-v0',
  kind: 'wrong',
  places: [{ source: 'AMA564', place: 'Nesterov: v_0 = g(θ^0, ξ_0)' }],
  printed: { text: 'v0 = g(θ0)', claim: 'a*theta' },
  holds: { text: 'v0 = 0', claim: '0' },
  witness: {
    text: 'f = 2·θ² from 1, β = 0.9, α = 0.01',
    case: { a: 4, theta: 1, lr: 0.01, beta: 0.9 },
  },
  why: 'v is a step, which has α in it, and a gradient is none: the first look-ahead jumps over the minimum.',
  cases: fc.record({ a: shortDecimal(-1, 0), theta: parameter, lr: shortDecimal(-2, -1), beta: weight }),
  claimed: ({ theta, ...hyperparameters }, v0) =>
    byStep(
      thetasOf(recurrence(printedLines, { v: v0 }), {
        hyperparameters,
        theta,
        gradients: new Array<number>(steps).fill(0),
      }),
    ),
  actual: (descent) => byStep(fromRest(descent, steps)),
};

const long = 80;
const rates = [0.5, 0.6, 0.7, 0.8, 0.9];

/** α·a as a multiple of ((1 − β)/(1 + β))², from which on the characteristic roots are complex. */
const descents = (multiples: readonly number[]) =>
  fc.tuple(fc.constantFrom(...rates), fc.constantFrom(...multiples)).map(([beta, multiple]) => {
    const lr = (multiple * ((1 - beta) / (1 + beta)) ** 2) / 4;
    return { a: 4, theta: 1, lr: Number(lr.toPrecision(6)), beta };
  });

const overshoot: Erratum<Descent, string> = {
  id: 'ama-nesterov-overshoot',
  kind: 'limited',
  places: [{ source: 'AMA564', place: 'Nesterov, “An advantage: prevent overshoot!”' }],
  printed: { text: 'Nesterov’s method prevents overshoot', claim: '0' },
  holds: {
    text: 'on f = a·θ²/2 it does exactly where α·a ≤ ((1 − β)/(1 + β))²',
    claim: 'lr*a > ((1 - beta)/(1 + beta))^2',
  },
  witness: { text: 'f = 2·θ² from 1, β = 0.9, α = 0.01', case: { a: 4, theta: 1, lr: 0.01, beta: 0.9 } },
  why: 'Beyond that the roots of its recurrence are complex, and θ swings through 0.',
  cases: descents([0.2, 0.5, 0.9, 2, 4, 8]),
  within: descents([0.2, 0.5, 0.9]),
  claimed: (descent, formula) => ({ 'θ passes 0': !formulaValue(formula, { ...descent }).isZero() }),
  actual: (descent) => ({ 'θ passes 0': fromRest(descent, long).some((theta) => theta.isNegative()) }),
};

/** What [AMA564] prints of Nesterov's method. */
export const nesterovErrata: readonly Erratum[] = [start, overshoot];
