import type { Axis } from '../optimizer.js';

const buffer = 'm = momentum * m + lr * ratio * (g + weight_decay * theta)';

/** What of rate, ratio and decay is in LARS's buffer. */
export const larsBuffer: Axis = {
  question: 'Are rate and ratio inside the buffer?',
  choices: [
    {
      id: 'rate-inside',
      statement: 'The rate enters the buffer with the ratio, and the buffer is the step.',
      edits: [],
      users: ['You, Gitman & Ginsburg', 'optax', 'SimCLR'],
      source:
        'You, Gitman & Ginsburg (2017), Algorithm 1; optax.lars: trace after scale_by_learning_rate; ' +
        'google-research/simclr, lars_optimizer.py, LARSOptimizer (classic_momentum=True)',
    },
    {
      id: 'rate-outside',
      statement: 'The ratio enters the buffer, and the rate multiplies the buffer.',
      edits: [
        { replace: 'lr * ratio', with: 'ratio' },
        { replace: 'theta - m', with: 'theta - lr * m' },
      ],
      users: ['Lightning Bolts'],
      source: 'pl_bolts.optimizers.LARS: "modified according to the PyTorch standards"',
      differs: 'once the rate changes',
    },
    {
      id: 'ratio-outside',
      statement: 'Gradient and decay enter the buffer as they are, and rate and ratio multiply the buffer.',
      edits: [
        { replace: buffer, with: 'm = momentum * m + g + weight_decay * theta' },
        { replace: 'theta - m', with: 'theta - lr * ratio * m' },
      ],
      asUsed: true,
      users: ['SimCLR popular momentum'],
      source: 'google-research/simclr, lars_optimizer.py, LARSOptimizer (classic_momentum=False)',
      differs: 'from t = 2, whose ratio multiplies the steps before it too',
    },
    {
      id: 'decay-in-ratio-alone',
      statement:
        'The gradient alone enters the buffer, the ratio counts a decay that the loss must bring, and multiplies the buffer.',
      edits: [
        { replace: buffer, with: 'm = momentum * m + g' },
        { replace: 'theta - m', with: 'theta - lr * ratio * m' },
      ],
      asUsed: true,
      users: ['TensorFlow contrib'],
      source:
        'tf.contrib.opt.LARSOptimizer (TensorFlow 1), lars_optimizer.py: compute_lr reads weight_decay, and ' +
        'apply_momentum takes the gradient as it is',
      differs: 'from t = 1 where weight_decay·theta is not 0, and from t = 2',
    },
  ],
};
