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
  axes: {},
  mistakes: [signFlipped('lr * g'), learningRateChangeIgnored],
  reducesTo: [],
};
