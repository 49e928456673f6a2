import { adam } from '../../../optimizers/adam.js';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { formulaValue } from '../../formulaValue.js';
import { type CoordinateRun, workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { adamRuns } from '../runs.js';

const last = (run: CoordinateRun) => workedSteps(algorithmOf(adam), run).at(-1);

/** What divides what in Adam's step. */
export const uncorrectedStep: Erratum<CoordinateRun, string> = {
  id: 'hw3-q4-uncorrected',
  kind: 'slip',
  places: [{ source: 'HW3', place: 'Q4' }],
  printed: { text: 'Adam steps by m_t/√(v_t + ε)', claim: 'm/sqrt(v + eps)' },
  holds: { text: 'Adam steps by m̂_t/(√v̂_t + ε)', claim: 'm_hat/(sqrt(v_hat) + eps)' },
  witness: {
    text: 'Q8 with the usual β2 = 0.999: g1 = 20',
    case: { hyperparameters: { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 }, theta: 10, gradients: [20] },
  },
  why: 'Without the corrections the first step is (1 − β1)/√(1 − β2) times as long, 3.16 times at the usual rates.',
  cases: adamRuns,
  claimed: (run, formula) => {
    const at = Object.fromEntries(['m', 'v', 'm_hat', 'v_hat'].map((name) => [name, last(run)?.(name) ?? Number.NaN]));
    return { 'the last step over α': formulaValue(formula, { ...at, eps: run.hyperparameters.eps ?? Number.NaN }) };
  },
  actual: (run) => {
    const thetas = [run.theta, ...workedSteps(algorithmOf(adam), run).map((step) => step('theta'))];
    const [before = Number.NaN, after = Number.NaN] = thetas.slice(-2);
    const lr = run.hyperparameters.lr ?? Number.NaN;
    return { 'the last step over α': formulaValue('(before - after)/lr', { before, after, lr }) };
  },
};
