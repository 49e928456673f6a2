import { equations } from '../formula/equations.js';
import { ballOfSigns } from './ball.js';
import { learningRate } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { signMissing } from './mistakes/signMissing.js';
import { signOfZero } from './mistakes/signOfZero.js';
import type { Optimizer } from './optimizer.js';

/** Gradient descent by signs: every coordinate moves by the rate, whatever the size of its gradient. */
export const signSgd: Optimizer = {
  id: 'sign-sgd',
  title: 'SignSGD',
  chapter: 'signs',
  summary: 'Step by the rate against the sign of the gradient, coordinate by coordinate.',
  source: 'Bernstein et al. (2018), Algorithm 1',
  alsoCalled: ['signgd', 'signdescent', 'signgradientdescent'],
  hyperparameters: { lr: learningRate(0.01) },
  state: {},
  update: equations`
    theta = theta - lr * sign(g)   # step`,
  axes: {
    step: {
      question: 'What is the step?',
      choices: [
        {
          id: 'rate-times-sign',
          statement: 'The rate times the sign of the gradient, which is 0 where the gradient is 0.',
          edits: [],
          users: ['Bernstein 2018', 'optax', 'MXNet'],
          source: 'Bernstein et al. (2018), Algorithm 1; optax.sign_sgd; mxnet.optimizer.Signum with momentum 0',
        },
      ],
    },
  },
  mistakes: [signMissing('g'), signOfZero('g'), signFlipped('lr * sign(g)'), learningRateChangeIgnored],
  ball: ballOfSigns,
  reducesTo: [],
};
