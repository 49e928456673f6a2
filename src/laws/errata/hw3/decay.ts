import fc from 'fast-check';
import { adamL2 } from '../../../optimizers/adamL2.js';
import { adamw } from '../../../optimizers/adamw.js';
import { algorithmIn } from '../../../optimizers/algorithm.js';
import { findDialect } from '../../../optimizers/dialect.js';
import { formulaValue } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { type CoordinateRun, thetasOf } from '../../workedSteps.js';
import { dialectErratum } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { adamRuns } from '../runs.js';

const moments = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2
  m_hat = m / (1 - beta1^t)
  v_hat = v / (1 - beta2^t)`;

/** Lines 5 and 11 of Algorithm 2, each with λ or without it. */
const penalised = 'g = g + weight_decay * theta';
const decayed = 'theta = theta - (lr * m_hat / sqrt(v_hat + eps) + weight_decay * theta)';
const plain = 'theta = theta - lr * m_hat / sqrt(v_hat + eps)';

const q8: CoordinateRun = {
  hyperparameters: { lr: 0.1, beta1: 0.9, beta2: 0.99, eps: 1e-8, weight_decay: 0.01 },
  theta: 10,
  gradients: [20],
};

/** The two algorithms that Algorithm 2 prints as one. */
interface Both {
  readonly adamL2: string;
  readonly adamW: string;
}

const lambdaTwice: Erratum<CoordinateRun, Both> = {
  id: 'hw3-alg2-both',
  kind: 'slip',
  places: [{ source: 'HW3', place: 'Algorithm 2, lines 5 and 11' }],
  printed: {
    text: 'line 5 adds λθ to the gradient, and line 11 subtracts λθ as well',
    claim: { adamL2: [penalised, moments, decayed].join('\n'), adamW: [penalised, moments, decayed].join('\n') },
  },
  holds: {
    text: 'Adam with L2 has λ in line 5 alone, AdamW in line 11 alone',
    claim: { adamL2: [penalised, moments, plain].join('\n'), adamW: [moments, decayed].join('\n') },
  },
  witness: { text: 'Q8: θ0 = 10, g1 = 20, λ = 0.01', case: q8 },
  why: 'The two lines belong to two algorithms; together they decay twice.',
  cases: adamRuns,
  claimed: (run, { adamL2: first, adamW: second }) => {
    const last = (equations: string) => thetasOf(recurrence(equations, { m: '0', v: '0' }), run).at(-1) ?? false;
    return { 'θ of Adam with L2': last(first), 'θ of AdamW': last(second) };
  },
  actual: (run) => {
    const last = (optimizer: typeof adamw, ...names: readonly string[]) =>
      thetasOf(algorithmIn(optimizer, findDialect(optimizer, names).dialect), run).at(-1) ?? false;
    return {
      'θ of Adam with L2': last(adamL2, 'HW3 Algorithm 2'),
      'θ of AdamW': last(adamw, 'HW3 Algorithm 2'),
    };
  },
};

const scale: Erratum = dialectErratum({
  id: 'hw3-adamw-scale',
  places: [{ source: 'HW3', place: 'Algorithm 2 line 11, against Q8 (d)' }],
  optimizer: adamw,
  printed: {
    text: 'line 11: the decay is η_t·λ·θ, with the schedule multiplier η_t alone',
    equations: `${moments}
      eta = lr / initial_lr
      theta = theta - eta * (initial_lr * m_hat / (sqrt(v_hat) + eps) + weight_decay * theta)`,
    choice: 'decay=schedule',
    user: 'HW3 Algorithm 2',
  },
  holds: {
    text: 'Q8 (d): the decay is α·λ·θ',
    equations: `${moments}\ntheta = theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta`,
    choice: 'decay=times-rate',
    user: 'HW3 Q8d',
  },
  witness: { text: 'Q8 (d): θ0 = 10, g1 = 20, α = 0.1, λ = 0.01, η = 1', case: q8 },
  cases: adamRuns,
  why: 'One homework has both; at α = 0.1 they differ by a factor of ten in the decay.',
});

type Convention = 'HW3 Algorithm 2' | 'HW3 Q8d';

/** A decay in one of the two conventions, before and after the rate is doubled. */
interface Doubling {
  readonly convention: Convention;
  readonly lr: number;
}

const doubling = (...conventions: readonly Convention[]) =>
  fc.record({ convention: fc.constantFrom(...conventions), lr: fc.constantFrom(0.001, 0.01, 0.1, 0.5) });

const independence: Erratum<Doubling, Readonly<Record<Convention, string>>> = {
  id: 'hw3-decay-independent',
  kind: 'limited',
  places: [{ source: 'HW3', place: 'Q6' }],
  printed: {
    text: 'decoupled decay is independent of the learning rate',
    claim: { 'HW3 Algorithm 2': '1', 'HW3 Q8d': '1' },
  },
  holds: {
    text: 'it is for η_t·λ·θ (Algorithm 2), and is not for α·λ·θ (Q8 (d))',
    claim: { 'HW3 Algorithm 2': '1', 'HW3 Q8d': '2' },
  },
  witness: { text: 'Q8 (d), without a gradient, at α = 0.1 and 0.2', case: { convention: 'HW3 Q8d', lr: 0.1 } },
  why: 'Decoupled means that the decay does not pass through the moments; what multiplies it is another question.',
  cases: doubling('HW3 Algorithm 2', 'HW3 Q8d'),
  within: doubling('HW3 Algorithm 2'),
  claimed: ({ convention }, factors) => ({
    'the decay at 2α over that at α': formulaValue(factors[convention], {}),
  }),
  actual: ({ convention, lr }) => {
    const algorithm = algorithmIn(adamw, findDialect(adamw, [convention]).dialect);
    const at = (rate: number) =>
      thetasOf(algorithm, { ...q8, hyperparameters: { ...q8.hyperparameters, lr: rate }, gradients: [0] })[0] ??
      Number.NaN;
    const numbers = { start: q8.theta, once: at(lr), twice: at(2 * lr) };
    return { 'the decay at 2α over that at α': formulaValue('(start - twice)/(start - once)', numbers) };
  },
};

/** What [HW3] says of weight decay. */
export const decayErrata: readonly Erratum[] = [lambdaTwice, scale, independence];
