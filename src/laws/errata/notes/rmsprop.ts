import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { formulaValue, formulaValues } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { rootOfSquares } from '../rootOfSquares.js';
import { gradients, weight } from '../runs.js';

interface Run {
  readonly lr: number;
  readonly beta: number;
  readonly eps: number;
  readonly theta: number;
  readonly gradients: readonly number[];
}

const average = 'v = beta * v + (1 - beta) * g^2';
const step = 'theta = theta - lr * g / (sqrt(v) + eps)';

const staleRoot: Erratum<Run, string> = {
  id: 'notes-rmsprop-v',
  kind: 'slip',
  places: [{ source: 'NOTES', place: '1.1, w_{t+1}' }],
  printed: { text: 'w_{t+1} = w_t − α∇C/(√v + ε), with v as it is before the step', claim: `${step}\n${average}` },
  holds: { text: 'w_{t+1} = w_t − α∇C/(√v_{t+1} + ε)', claim: `${average}\n${step}` },
  witness: {
    text: 't = 0, where v_0 = 0: g = 1, α = 0.001, β = 0.9, ε = 1e-8',
    case: { lr: 0.001, beta: 0.9, eps: 1e-8, theta: 0, gradients: [1] },
  },
  why: 'The index of v is missing, and with the old one the first step is α·g/ε.',
  cases: fc.record({
    lr: shortDecimal(-2, 0),
    beta: weight,
    eps: shortDecimal(-2, -1),
    theta: parameter,
    gradients: gradients(1, 4),
  }),
  claimed: ({ theta, gradients: given, ...hyperparameters }, equations) =>
    byStep(thetasOf(recurrence(equations, { v: '0' }), { hyperparameters, theta, gradients: given })),
  actual: ({ theta, gradients: given, ...constants }) =>
    byStep(rootOfSquares({ theta, gradients: given, constants, weight: '(1 - beta)*beta^(t - i)' })),
};

/** Descent along the steep direction y of (x² + 100·y²)/2, from y = 1. */
interface Ravine {
  readonly lr: number;
  readonly beta: number;
  readonly steps: number;
}

const flips = (thetas: readonly Decimal[]): Decimal =>
  formulaValue('count', {
    count: thetas.filter((theta, k) => theta.isNegative() !== (thetas[k - 1]?.isNegative() ?? false)).length,
  });

const oscillation: Erratum<Ravine, Readonly<Record<string, string>>> = {
  id: 'notes-rmsprop-oscillates',
  kind: 'slip',
  places: [{ source: 'NOTES', place: '1.1, first paragraph' }],
  printed: {
    text: 'RMSProp is slow because it oscillates',
    claim: { 'sign changes of RMSProp': 'steps', 'sign changes of gradient descent': '0' },
  },
  holds: {
    text: 'that is said of gradient descent, and RMSProp is the remedy',
    claim: { 'sign changes of RMSProp': '0', 'sign changes of gradient descent': 'steps' },
  },
  witness: {
    text: 'f = (x² + 100y²)/2 from (1, 1), 20 steps: y under gradient descent with α = 0.019 and RMSProp with 0.01, β = 0.9',
    case: { lr: 0.019, beta: 0.9, steps: 20 },
  },
  why: 'y is multiplied by 1 − 100α < 0 in each step of the one, and no step of the other is longer than α/√(1 − β).',
  cases: fc.record({
    lr: fc.integer({ min: 11, max: 19 }).map((thousandths) => thousandths / 1000),
    beta: fc.integer({ min: 50, max: 95 }).map((percent) => percent / 100),
    steps: fc.integer({ min: 1, max: 20 }),
  }),
  claimed: ({ steps }, formulas) => formulaValues(formulas, { steps }),
  actual: ({ lr, beta, steps }) => {
    const run = { theta: 1, gradients: { objective: '100*theta^2/2', steps } };
    const descent = thetasOf(recurrence('theta = theta - lr * g'), { ...run, hyperparameters: { lr } });
    const scaled = recurrence(`${average}\n${step}`, { v: '0' });
    const rmsprop = thetasOf(scaled, { ...run, hyperparameters: { lr: 0.01, beta, eps: 1e-8 } });
    return { 'sign changes of RMSProp': flips(rmsprop), 'sign changes of gradient descent': flips(descent) };
  },
};

/** A gradient and its averages in the two directions, and the factor by which one average grows. */
interface Averages {
  readonly C1: number;
  readonly C2: number;
  readonly v1: number;
  readonly v2: number;
  readonly k: number;
}

const direction: Erratum<Averages, 'v1' | 'v2'> = {
  id: 'notes-v1-direction',
  kind: 'slip',
  places: [{ source: 'NOTES', place: '1.1, “If v1 is large”' }],
  printed: {
    text: 'if v1 is large, C1/√v1 shrinks, and the path oscillates less and moves more to the right',
    claim: 'v1',
  },
  holds: { text: 'if v2 is large, C2/√v2 shrinks, and it does', claim: 'v2' },
  witness: {
    text: 'C1 = C2 = 1 and v1 = v2 = 1, one of which becomes four times as large',
    case: { C1: 1, C2: 1, v1: 1, v2: 1, k: 4 },
  },
  why: 'To the right is along w1, which “should increase at a faster rate than w2”; a large v1 makes that step shorter.',
  cases: fc.record({
    C1: shortDecimal(-1, 0),
    C2: shortDecimal(-1, 0),
    v1: shortDecimal(-1, 0),
    v2: shortDecimal(-1, 0),
    k: fc.integer({ min: 2, max: 9 }),
  }),
  claimed: (_, large) => ({
    'a larger v1 turns the path to the right': large === 'v1',
    'a larger v2 turns the path to the right': large === 'v2',
  }),
  actual: (at) => {
    const slant = (v1: string, v2: string) => formulaValue(`(C1/sqrt(${v1}))/(C2/sqrt(${v2}))`, { ...at });
    return {
      'a larger v1 turns the path to the right': slant('k*v1', 'v2').greaterThan(slant('v1', 'v2')),
      'a larger v2 turns the path to the right': slant('v1', 'k*v2').greaterThan(slant('v1', 'v2')),
    };
  },
};

/** What [NOTES] prints of RMSProp. */
export const rmspropErrata: readonly Erratum[] = [oscillation, staleRoot, direction];
