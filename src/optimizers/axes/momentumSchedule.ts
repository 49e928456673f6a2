import type { Axis, Choice } from '../optimizer.js';

const mu = '1 - 0.96^(t * momentum_decay) / 2';
const muNext = '1 - 0.96^((t + 1) * momentum_decay) / 2';
const average = 'm = mu * m + (1 - mu) * g';
const ownAverage = { replace: average, with: 'm = beta1 * m + (1 - beta1) * g' };
const constant = [
  { replace: `beta1 * (${mu})`, with: 'beta1' },
  { replace: `beta1 * (${muNext})`, with: 'beta1' },
];

const choices: readonly [Choice, ...Choice[]] = [
  {
    id: 'mu',
    statement: 'The momentum rises towards beta1 as 0.96^(t·momentum_decay) falls, and the average decays with it.',
    edits: [],
    users: ['Dozat'],
    source: 'Dozat (2016), Algorithm 2, with the schedule of Dozat (2015), "Incorporating Nesterov Momentum into Adam"',
  },
  {
    id: 'mu-ahead',
    statement: 'The momentum rises as in mu, but in the weights alone: the average decays with beta1.',
    edits: [ownAverage],
    users: ['PyTorch', 'PyTorch decoupled', 'TensorFlow'],
    source:
      'torch.optim.NAdam, torch/optim/nadam.py; tf.keras.optimizers.Nadam of TensorFlow 2 before Keras 3: ' +
      'μ_t = β1·(1 − 0.5·0.96^(0.004·t)), m_t = β1·m + (1 − β1)·g',
    differs: 'from t = 1',
  },
  {
    id: 'mu-fast',
    statement: 'As mu-ahead, with 0.96^t: the momentum has risen after a hundred steps, not after tens of thousands.',
    edits: [ownAverage, { replace: mu, with: '1 - 0.96^t / 2' }, { replace: muNext, with: '1 - 0.96^(t + 1) / 2' }],
    users: ['Keras'],
    source: 'keras/src/optimizers/nadam.py, Nadam.update_step (Keras 3): β1·(1 − 0.5·0.96^t)',
    differs: 'from t = 1; from mu-ahead unless momentum_decay is 1',
  },
  {
    id: 'constant',
    statement: 'The momentum is beta1 in every step.',
    edits: constant,
    users: ['optax'],
    source: 'optax.nadam; optax/_src/transform.py, scale_by_adam(nesterov=True)',
    differs: 'from t = 1',
  },
  {
    id: 'constant-same-t',
    statement: 'The momentum is beta1 in every step, and the average is corrected with the product up to this step.',
    edits: [...constant, { replace: '1 - mu_product * mu_next', with: '1 - mu_product' }],
    users: ['Ruder'],
    source: 'Ruder (2016), "An overview of gradient descent optimization algorithms", Nadam',
    differs: 'from t = 1; from constant by less with every step',
  },
];

/** What NAdam's momentum μ does over the steps, and whether its average follows it. */
export const momentumSchedule: Axis = {
  question: 'How does the momentum change, and does the average follow it?',
  choices,
};
