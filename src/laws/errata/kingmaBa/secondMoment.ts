import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { algorithmOf, edited } from '../../../optimizers/algorithm.js';
import { gradient } from '../../cases/numbers.js';
import { asWritten, exact } from '../../decimalView.js';
import { formulaValue } from '../../formulaValue.js';
import { thetasOf, workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { gradients, weight } from '../runs.js';

/** Two decay rates of the second moment. */
interface Rates {
  readonly smaller: number;
  readonly larger: number;
}

/** Adam whose second moment is left as it is. */
const uncorrected = edited(algorithmOf(adam), [{ replace: 'v_hat = v / (1 - beta2^t)', with: 'v_hat = v' }]);

/** The first step on any gradient but 0, over alpha. */
const firstStep = (beta2: number) => {
  const run = { hyperparameters: { lr: 1, beta1: 0.9, beta2, eps: 0 }, theta: 0, gradients: [-1] };
  return thetasOf(uncorrected, run)[0] ?? asWritten(Number.NaN);
};

/** How many of the latest gradients carry half of the weight. */
const halfOfTheWeight = (beta2: number): number => {
  let count = 1;
  while (formulaValue('1 - beta2^count', { beta2, count }).lessThan(0.5)) count++;
  return count;
};

const smallRate: Erratum<Rates, 'smaller' | 'larger'> = {
  id: 'adam-small-beta2',
  kind: 'slip',
  places: [{ source: 'Kingma & Ba (2015)', place: 'section 3, last paragraph' }],
  printed: {
    text: 'a small β2 averages over many gradients, and without bias correction makes the first steps much larger',
    claim: 'smaller',
  },
  holds: { text: 'a β2 near 1 does', claim: 'larger' },
  witness: { text: 'β2 = 1/2 and β2 = 0.999', case: { smaller: 0.5, larger: 0.999 } },
  why: 'What is small is 1 − β2: the weight of a new gradient in v, by whose root the first step is divided.',
  cases: fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 80, max: 98 }))
    .map(([low, high]) => ({ smaller: low / 100, larger: high / 100 })),
  claimed: (_, rate) => ({
    'the larger β2 averages over more gradients': rate === 'larger',
    'the larger β2 has the longer first step': rate === 'larger',
  }),
  actual: ({ smaller, larger }) => ({
    'the larger β2 averages over more gradients': halfOfTheWeight(larger) > halfOfTheWeight(smaller),
    'the larger β2 has the longer first step': firstStep(larger).greaterThan(firstStep(smaller)),
  }),
};

/** Gradients of which the first is not 0. */
interface Run {
  readonly gradients: readonly number[];
  readonly beta2: number;
}

const before = '(t − 1)·v̂_{t−1}';
const hats = ({ gradients: given, beta2 }: Run) =>
  workedSteps(algorithmOf(adam), {
    hyperparameters: { lr: 1, beta1: 0, beta2, eps: 1 },
    theta: 0,
    gradients: given,
  }).map((step) => step('v_hat'));

const telescope: Erratum<Run, string> = {
  id: 'adam-proof-telescopes',
  kind: 'wrong',
  places: [{ source: 'Kingma & Ba (2015)', place: 'appendix 10.1, the sum over √v̂_t/α_t − √v̂_{t−1}/α_{t−1}' }],
  printed: { text: 'no term of the sum is negative: (t − 1)·v̂_{t−1} ≤ t·v̂_t', claim: 't*v_hat' },
  holds: {
    text: '(t − 1)·v̂_{t−1} ≤ (t − 1)·(1 − β2^t)/(β2 − β2^t)·v̂_t, with equality where g_t = 0',
    claim: '(t - 1)*(1 - beta2^t)/(beta2 - beta2^t)*v_hat',
  },
  witness: { text: 'β2 = 1/2, g = 1, 0, at t = 2', case: { gradients: [1, 0], beta2: 0.5 } },
  why: 'After a large gradient v̂ falls faster than 1/t, so the differences do not telescope: the gap in the proof that Reddi et al. (2018), section 3, point out.',
  cases: fc
    .tuple(gradients(1, 1), fc.array(gradient, { minLength: 1, maxLength: 4 }), weight)
    .map(([first, others, beta2]) => ({ gradients: [...first, ...others], beta2 })),
  relation: 'is at most',
  claimed: (run, formula) => {
    const numbers = { t: run.gradients.length, beta2: run.beta2, v_hat: hats(run).at(-1) ?? Number.NaN };
    return { [before]: formulaValue(formula, numbers) };
  },
  actual: (run) => {
    const numbers = { t: run.gradients.length, v_hat: hats(run).at(-2) ?? Number.NaN };
    return { [before]: formulaValue('(t - 1)*v_hat', numbers) };
  },
};

const sum = 'Σ √(g_t²/t)';

const lemma: Erratum<readonly number[], string> = {
  id: 'adam-lemma-10-3',
  kind: 'wrong',
  places: [{ source: 'Kingma & Ba (2015)', place: 'appendix, Lemma 10.3' }],
  printed: { text: 'Σ √(g_t²/t) ≤ 2·G∞·‖g_{1:T}‖', claim: '2*G*norm' },
  holds: { text: 'Σ √(g_t²/t) ≤ √(1 + 1/2 + … + 1/T)·‖g_{1:T}‖', claim: 'sqrt(harmonic)*norm' },
  witness: { text: 'T = 1, g = 1/10', case: [0.1] },
  why: 'The left side scales with the gradients and the printed right side with their squares, so it fails already at T = 1 where G∞ < 1/2; the other is the Cauchy–Schwarz inequality.',
  cases: gradients(1, 8),
  relation: 'is at most',
  claimed: (given, formula) => ({
    [sum]: formulaValue(formula, {
      G: Math.max(...given.map(Math.abs)),
      norm: total(given.map((g) => formulaValue('g^2', { g }))).sqrt(),
      harmonic: total(given.map((_, k) => formulaValue('1/t', { t: k + 1 }))),
    }),
  }),
  actual: (given) => ({ [sum]: total(given.map((g, k) => formulaValue('sqrt(g^2/t)', { g, t: k + 1 }))) }),
};

function total(terms: readonly ReturnType<typeof formulaValue>[]) {
  return terms.reduce((before, term) => exact.add(before, term), asWritten(0));
}

/** What Kingma & Ba print of the second moment, in the text and in the proof. */
export const secondMomentErrata: readonly Erratum[] = [smallRate, lemma, telescope];
