import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { type Algorithm, algorithmOf } from '../../../optimizers/algorithm.js';
import { formulaValue } from '../../formulaValue.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { dialectErratum } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { adamRuns, gradients } from '../runs.js';
import { sharpBoundSquared } from './sharpBound.js';

/** Steps with alpha = 1 and ε = 0. */
interface Steps {
  readonly beta1: number;
  readonly beta2: number;
  readonly gradients: readonly number[];
}

const drawn = fc
  .tuple(fc.constantFrom([0.9, 0.999], [0.5, 0.75], [0.5, 0.3], [0.8, 0.5], [0.25, 0.5], [0, 0.9]), gradients(1, 6))
  .map(([[beta1 = 0, beta2 = 0], given]) => ({ beta1, beta2, gradients: given }));

function lastStepSquared(algorithm: Algorithm, { gradients: given, ...rates }: Steps) {
  const run = { hyperparameters: { ...rates, lr: 1, eps: 0 }, theta: 0, gradients: given };
  const [before = Number.NaN, after = Number.NaN] = [0, ...thetasOf(algorithm, run)].slice(-2);
  return formulaValue('(before - after)^2', { before, after });
}

const name = '(Δ_t/α)²';
const claimed = ({ beta1, beta2, gradients: { length: t } }: Steps, bound: string) => ({
  [name]: formulaValue(bound, { beta1, beta2, t }),
});

const adamStep: Erratum<Steps, string> = {
  id: 'adam-step-bound',
  kind: 'wrong',
  places: [{ source: 'Kingma & Ba (2015)', place: 'section 2.1' }],
  printed: {
    text: '|Δ_t| ≤ α·max(1, (1 − β1)/√(1 − β2)), and < α where 1 − β1 = √(1 − β2)',
    claim: 'max(1, (1 - beta1)/sqrt(1 - beta2))^2',
  },
  holds: {
    text: '|Δ_t| ≤ α·B_t, B_t² = ((1−β1)/(1−β1^t))²·(1−β2^t)/(1−β2)·Σ_{k<t}(β1²/β2)^k',
    claim: sharpBoundSquared,
  },
  witness: {
    text: 'ε = 0, β1 = 1/2, β2 = 3/4, g = 2, 3',
    case: { beta1: 0.5, beta2: 0.75, gradients: [2, 3] },
  },
  why: 'Gradients that grow like (β2/β1)^i all push one way while v still remembers the small ones; the law of the same name shows that they attain the bound.',
  cases: drawn,
  relation: 'is at most',
  claimed,
  actual: (steps) => ({ [name]: lastStepSquared(algorithmOf(adam), steps) }),
};

const adaMax = recurrence(
  `
  m = beta1 * m + (1 - beta1) * g
  u = max(beta2 * u, abs(g))
  theta = theta - lr / (1 - beta1^t) * m / u`,
  { m: '0', u: '0' },
);

const adaMaxStep: Erratum<Steps, string> = {
  id: 'adamax-step-bound',
  kind: 'wrong',
  places: [{ source: 'Kingma & Ba (2015)', place: 'section 7.1, below eq. (12)' }],
  printed: { text: 'AdaMax: |Δ_t| ≤ α', claim: '1' },
  holds: {
    text: '|Δ_t| ≤ α·(1 − β1)/(1 − β1^t)·Σ_{k<t}(β1/β2)^k',
    claim: '((1 - beta1)/(1 - beta1^t) * (1 - (beta1/beta2)^t)/(1 - beta1/beta2))^2',
  },
  witness: {
    text: 'β1 = 1/2, β2 = 3/4, g = 1, 3/4',
    case: { beta1: 0.5, beta2: 0.75, gradients: [1, 0.75] },
  },
  why: 'u forgets an old gradient by β2 a step, and in m it stands at full size: |g_i| is at most u_t/β2^(t−i), not u_t.',
  cases: drawn,
  relation: 'is at most',
  claimed,
  actual: (steps) => ({ [name]: lastStepSquared(adaMax, steps) }),
};

const moments = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2`;

const efficientOrder: Erratum = dialectErratum({
  id: 'adam-efficient-order',
  places: [{ source: 'Kingma & Ba (2015)', place: 'section 2, last paragraph' }],
  optimizer: adam,
  printed: {
    text: 'the last three lines may be replaced by α_t = α·√(1 − β2^t)/(1 − β1^t), θ −= α_t·m/(√v + ε̂)',
    equations: `${moments}\ntheta = theta - lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + eps)`,
    choice: 'eps=hat',
    user: 'Kingma & Ba section 2',
  },
  holds: {
    text: 'Algorithm 1: θ −= α·m̂/(√v̂ + ε)',
    equations: `${moments}
      m_hat = m / (1 - beta1^t)
      v_hat = v / (1 - beta2^t)
      theta = theta - lr * m_hat / (sqrt(v_hat) + eps)`,
    choice: 'eps=outside',
    user: 'Kingma & Ba Algorithm 1',
  },
  witness: {
    text: 'g = 1e-6, ε = 1e-8, t = 1, α = 1 from θ0 = 0, the usual rates',
    case: { hyperparameters: { lr: 1, beta1: 0.9, beta2: 0.999, eps: 1e-8 }, theta: 0, gradients: [1e-6] },
  },
  cases: adamRuns,
  why: 'ε̂ is ε·√(1 − β2^t), which changes from step to step; with one constant for both they are two functions.',
});

/** What Kingma & Ba print of the steps of Adam and AdaMax. */
export const stepErrata: readonly Erratum[] = [efficientOrder, adamStep, adaMaxStep];
