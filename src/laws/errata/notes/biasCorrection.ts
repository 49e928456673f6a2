import { adam } from '../../../optimizers/adam.js';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { formulaValue, formulaValues } from '../../formulaValue.js';
import { type CoordinateRun, workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { adamRuns } from '../runs.js';

const last = (run: CoordinateRun) => workedSteps(algorithmOf(adam), run).at(-1);

const valueAt = (run: CoordinateRun, name: string) => last(run)?.(name) ?? Number.NaN;

const oneGradient = (beta2: number): CoordinateRun => ({
  hyperparameters: { lr: 0.001, beta1: 0.9, beta2, eps: 1e-8 },
  theta: 0,
  gradients: [1],
});

const power: Erratum<CoordinateRun, Readonly<Record<string, string>>> = {
  id: 'notes-bias-power',
  kind: 'wrong',
  places: [{ source: 'NOTES', place: '1.2, bias correction' }],
  printed: {
    text: 'm̂_{t+1} = m_{t+1}/(1 − β1^t), v̂_{t+1} = v_{t+1}/(1 − β2^t)',
    claim: { 'm̂_{t+1}': 'm/(1 - beta1^t)', 'v̂_{t+1}': 'v/(1 - beta2^t)' },
  },
  holds: {
    text: 'm̂_{t+1} = m_{t+1}/(1 − β1^(t+1)), v̂_{t+1} = v_{t+1}/(1 − β2^(t+1))',
    claim: { 'm̂_{t+1}': 'm/(1 - beta1^(t + 1))', 'v̂_{t+1}': 'v/(1 - beta2^(t + 1))' },
  },
  witness: { text: 't = 0, g = 1, the usual rates', case: oneGradient(0.999) },
  why: 'm_{t+1} has t + 1 gradients in it, whose weights have the sum 1 − β1^(t+1); at t = 0 the printed one divides by 0.',
  cases: adamRuns,
  claimed: (run, formulas) =>
    formulaValues(formulas, {
      ...run.hyperparameters,
      m: valueAt(run, 'm'),
      v: valueAt(run, 'v'),
      t: (run.gradients as readonly number[]).length - 1,
    }),
  actual: (run) => ({ 'm̂_{t+1}': last(run)?.('m_hat') ?? false, 'v̂_{t+1}': last(run)?.('v_hat') ?? false }),
};

const value: Erratum<CoordinateRun, string> = {
  id: 'notes-bias-value',
  kind: 'slip',
  places: [{ source: 'NOTES', place: '1.2, below m̂' }],
  printed: { text: '1 − β1^1 ≈ 0.999…', claim: '0.999' },
  holds: { text: '1 − β1^1 = 1 − 0.9 = 0.1', claim: '1 - beta1' },
  witness: { text: 'β1 = 0.9', case: oneGradient(0.999) },
  why: '0.999 is β2; what divides m_1 is as small as the weight of its one gradient.',
  cases: adamRuns.map((run) => ({ ...run, gradients: [1] })),
  claimed: ({ hyperparameters }, formula) => ({ '1 − β1^1': formulaValue(formula, hyperparameters) }),
  actual: (run) => ({
    '1 − β1^1': formulaValue('m/m_hat', { m: valueAt(run, 'm'), m_hat: valueAt(run, 'm_hat') }),
  }),
};

/** What [NOTES] prints of Adam's bias correction. */
export const biasCorrectionErrata: readonly Erratum[] = [power, value];
