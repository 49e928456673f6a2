import { equations } from '../formula/equations.js';
import { learningRate } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import type { Optimizer } from './optimizer.js';

/** Stochastic gradient descent: step against the gradient of a minibatch. */
export const sgd: Optimizer = {
  id: 'sgd',
  title: 'SGD',
  chapter: 'gradient-descent',
  summary: 'Step against the gradient, by a fixed multiple of it.',
  source: 'Robbins & Monro (1951), eq. (6); [CPEN455] Algorithm 1 SGD; [HW3] Q3',
  alsoCalled: ['gradientdescent', 'gd', 'stochasticgradientdescent'],
  hyperparameters: { lr: learningRate(0.01) },
  state: {},
  update: equations`
    theta = theta - lr * g   # step`,
  axes: {
    step: {
      question: 'What is the step?',
      choices: [
        {
          id: 'rate-times-gradient',
          statement: 'The rate times the gradient, wherever there is no momentum and no penalty.',
          edits: [],
          users: [
            ...[
              'CPEN455',
              'HW3',
              'EECS182',
              'AMA564',
              'PyTorch',
              'TensorFlow',
              'Keras',
              'TensorFlow.js',
              'optax',
              'MLX',
            ],
            ...['CS231n', 'convnetjs', 'CMU 10-714'],
          ],
          source:
            '[CPEN455] Algorithm 1 SGD line 5; [AMA564] gradient descent; torch.optim.SGD; keras.optimizers.SGD, ' +
            '"Update rule when momentum is 0"; mlx.optimizers.SGD; CS231n, cs231n/optim.py, sgd',
        },
      ],
    },
  },
  mistakes: [signFlipped('lr * g'), learningRateChangeIgnored],
  reducesTo: [],
};
