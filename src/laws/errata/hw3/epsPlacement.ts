import { adagrad } from '../../../optimizers/adagrad.js';
import { adam } from '../../../optimizers/adam.js';
import { rmsprop } from '../../../optimizers/rmsprop.js';
import { dialectErratum } from '../dialectErratum.js';
import type { Erratum } from '../erratum.js';
import { adamRuns } from '../runs.js';

const moments = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2
  m_hat = m / (1 - beta1^t)
  v_hat = v / (1 - beta2^t)`;

const outside = {
  text: 'Kingma & Ba (2015), Algorithm 1: m̂/(√v̂ + ε)',
  equations: `${moments}\ntheta = theta - lr * m_hat / (sqrt(v_hat) + eps)`,
  choice: 'eps=outside',
  user: 'Kingma & Ba Algorithm 1',
};

/** One step on a gradient far below the root of epsilon; with alpha = 1 from 0, theta1 is minus the part of a full step. */
const tinyGradient = {
  text: 'g = 1e-6, ε = 1e-8, t = 1, α = 1 from θ0 = 0, the usual rates',
  case: { hyperparameters: { lr: 1, beta1: 0.9, beta2: 0.999, rho: 0.9, eps: 1e-8 }, theta: 0, gradients: [1e-6] },
};

const averaged = 'v = rho * v + (1 - rho) * g^2';
const summed = 'v = v + g^2';
const besideRoot = 'theta = theta - lr * g / (sqrt(v) + eps)';
const belowRoot = 'theta = theta - lr * g / sqrt(v + eps)';

/** Where ε stands in [HW3], [NOTES] and [CPEN455]. */
export const epsPlacements: readonly Erratum[] = [
  dialectErratum({
    id: 'eps-inside-sqrt',
    places: [
      { source: 'HW3', place: 'Algorithm 2 line 11' },
      { source: 'NOTES', place: '1.2, boxed update' },
    ],
    optimizer: adam,
    printed: {
      text: 'm̂/√(v̂ + ε)',
      equations: `${moments}\ntheta = theta - lr * m_hat / sqrt(v_hat + eps)`,
      choice: 'eps=inside',
      user: 'NOTES',
    },
    holds: outside,
    witness: tinyGradient,
    cases: adamRuns,
    why: 'Below the root ε is compared with g², beside it with |g|: a gradient of 1e-6 is large for the one and small for the other.',
  }),
  dialectErratum({
    id: 'eps-inside-uncorrected',
    places: [
      { source: 'CPEN455', place: 'Algorithm 1 Adam, line 8, and AdamW, line 8' },
      { source: 'HW3', place: 'Q4' },
    ],
    optimizer: adam,
    printed: {
      text: 'η·√(1 − β2^t)/(1 − β1^t)·m/√(v + ε)',
      equations: `
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g^2
        theta = theta - lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / sqrt(v + eps)`,
      choice: 'eps=inside-uncorrected',
      user: 'CPEN455',
    },
    holds: outside,
    witness: tinyGradient,
    cases: adamRuns,
    why: 'The folded step size is the same function only if ε is rescaled with it: here it counts 1/(1 − β2^t) times, which is 1000 times at t = 1.',
  }),
  dialectErratum({
    id: 'eps-inside-adagrad',
    places: [
      { source: 'HW3', place: 'Q3, AdaGrad' },
      { source: 'CPEN455', place: '“BP + Adaptive Learning Rate”, AdaGrad' },
    ],
    optimizer: adagrad,
    printed: { text: 'g/√(v + ε)', equations: `${summed}\n${belowRoot}`, choice: 'eps=inside', user: 'HW3' },
    holds: {
      text: 'Duchi et al. (2011), Figure 1: g/(√v + ε)',
      equations: `${summed}\n${besideRoot}`,
      choice: 'eps=outside',
      user: 'Duchi et al. 2011',
    },
    witness: tinyGradient,
    cases: adamRuns,
    why: 'The same question as for Adam: below the root ε is compared with the sum of g², beside it with its root.',
  }),
  dialectErratum({
    id: 'eps-inside-rmsprop',
    places: [
      { source: 'HW3', place: 'Q3, RMSProp' },
      { source: 'CPEN455', place: '“BP + Adaptive Learning Rate”, RMSProp' },
    ],
    optimizer: rmsprop,
    printed: { text: 'g/√(v + ε)', equations: `${averaged}\n${belowRoot}`, choice: 'eps=inside', user: 'CPEN455' },
    holds: {
      text: '[NOTES] 1.1: g/(√v + ε)',
      equations: `${averaged}\n${besideRoot}`,
      choice: 'eps=outside',
      user: 'NOTES',
    },
    witness: tinyGradient,
    cases: adamRuns,
    why: 'The same question as for Adam: below the root ε is compared with v, beside it with √v.',
  }),
];
