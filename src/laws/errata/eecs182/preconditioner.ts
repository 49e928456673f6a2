import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { rmspropCorrected } from '../../../optimizers/rmspropCorrected.js';
import { asWritten, exact } from '../../decimalView.js';
import { formulaValue } from '../../formulaValue.js';
import { type WorkedStep, workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { gradients, weight } from '../runs.js';

/** RMSProp with bias correction and ε = 0 on given gradients, from 0 with rate 1. */
interface Run {
  readonly gradients: readonly number[];
  readonly beta2: number;
}

const runs = fc.record({ gradients: gradients(1, 5), beta2: weight });

/** Algorithm 2, worked out. */
const stepsOf = ({ gradients: given, beta2 }: Run): readonly WorkedStep[] =>
  workedSteps(algorithmOf(rmspropCorrected), {
    hyperparameters: { lr: 1, beta2, eps: 0 },
    theta: 0,
    gradients: given,
  });

/** Σ β2^(t−τ)·value_τ, as eq. (10) defines it, term by term. */
const weighted = (values: readonly Decimal[], beta2: number): Decimal =>
  values.reduce((sum, value, index) => {
    const term = formulaValue('beta2^k * value', { beta2, value, k: values.length - 1 - index });
    return exact.add(sum, term);
  }, asWritten(0));

/** G_t(β2) in one coordinate, and Σβ2^τ over τ < t. */
const sums = ({ gradients: given, beta2 }: Run) => ({
  G: weighted(
    given.map((g) => formulaValue('g^2', { g })),
    beta2,
  ),
  S: weighted(
    given.map(() => asWritten(1)),
    beta2,
  ),
});

const twoOnes = { text: 'g = 1, 1 and β2 = 1/2', case: { gradients: [1, 1], beta2: 0.5 } };

const average: Erratum<Run, string> = {
  id: 'eecs-g-not-average',
  kind: 'slip',
  places: [{ source: 'EECS182', place: 'eq. (10), and the sentence above it' }],
  printed: { text: 'G_t(α) takes the exponential average: its weights have the sum 1', claim: '1' },
  holds: {
    text: 'it is an exponentially weighted sum: its weights have the sum (1 − α^t)/(1 − α)',
    claim: '(1 - a^t)/(1 - a)',
  },
  witness: twoOnes,
  why: 'The factor 1 − α of an average is missing; eq. (17) puts it beside G_t(β2).',
  cases: runs,
  claimed: ({ gradients: { length: t }, beta2: a }, formula) => ({
    'G_t(α) for g = 1': formulaValue(formula, { a, t }),
  }),
  actual: (run) => ({ 'G_t(α) for g = 1': sums(run).S }),
};

const power: Erratum<Run, string> = {
  id: 'eecs-vhat-power',
  kind: 'slip',
  places: [{ source: 'EECS182', place: 'eq. (18)' }],
  printed: { text: 'v̂_t = v_t/(1 − β2)', claim: 'v/(1 - beta2)' },
  holds: { text: 'v̂_t = v_t/(1 − β2^t)', claim: 'v/(1 - beta2^t)' },
  witness: { ...twoOnes, text: `${twoOnes.text}, t = 2` },
  why: 'The right-hand side of the same equation, diag(G_t(β2))/Σβ2^τ, needs the power, and Algorithm 2 line 7 has it.',
  cases: runs,
  claimed: (run, formula) => {
    const v = stepsOf(run).at(-1)?.('v') ?? Number.NaN;
    return { v̂_t: formulaValue(formula, { v, beta2: run.beta2, t: run.gradients.length }) };
  },
  actual: (run) => ({ v̂_t: formulaValue('G/S', sums(run)) }),
};

const root: Erratum<Run, string> = {
  id: 'eecs-preconditioner',
  kind: 'wrong',
  places: [{ source: 'EECS182', place: 'eq. (19) and (20)' }],
  printed: { text: 'M_t = diag(G_ii^(−1/2))/Σβ2^τ', claim: 'G^(-1/2)/S' },
  holds: { text: 'M_t = √(Σβ2^τ)·diag(G_ii^(−1/2))', claim: 'sqrt(S)*G^(-1/2)' },
  witness: twoOnes,
  why: 'M_t is v̂^(−1/2), and the power −1/2 takes the denominator of v̂ too.',
  cases: runs,
  claimed: (run, formula) => ({ M_t: formulaValue(formula, sums(run)) }),
  actual: (run) => {
    const steps = stepsOf(run);
    const [before = Number.NaN, after = Number.NaN] = [0, ...steps.map((step) => step('theta'))].slice(-2);
    const g = steps.at(-1)?.('g') ?? Number.NaN;
    return { M_t: formulaValue('(before - after)/g', { before, after, g }) };
  },
};

/** How far behind t the preconditioner and the gradient of step t are. */
const index: Erratum<Run, number> = {
  id: 'eecs-index',
  kind: 'slip',
  places: [{ source: 'EECS182', place: 'eq. (9)' }],
  printed: { text: 'θ_t = θ_{t−1} − η·M_{t−1}·g_{t−1}', claim: 1 },
  holds: { text: 'θ_t = θ_{t−1} − η·M_t·g_t', claim: 0 },
  witness: { text: 'g = 1, 2 and β2 = 1/2, at t = 1 and 2', case: { gradients: [1, 2], beta2: 0.5 } },
  why: 'In Algorithm 2, as in eq. (11), g_t is the gradient at θ_{t−1}; at t = 1 there is no M_0 = v̂_0^(−1/2), and no g_0.',
  cases: runs,
  claimed: (run, behind) => {
    const steps = stepsOf(run);
    let theta = asWritten(0);
    const thetas = steps.map((_, t) => {
      const [g, v] = ['g', 'v_hat'].map((name) => steps[t - behind]?.(name) ?? Number.NaN);
      theta = formulaValue('theta - g/sqrt(v)', { theta, g: g ?? Number.NaN, v: v ?? Number.NaN });
      return [`θ_${t + 1}`, theta] as const;
    });
    return Object.fromEntries(thetas);
  },
  actual: (run) => Object.fromEntries(stepsOf(run).map((step, t) => [`θ_${t + 1}`, step('theta')])),
};

/** The derivation of RMSProp's preconditioner in [EECS182], held against its own Algorithm 2 and eq. (10). */
export const preconditionerErrata: readonly Erratum[] = [index, average, power, root];
