import type { Planted } from '../planted.js';
import { computing, running } from '../plantedSubject.js';

/** Subjects that the laws of Adam and its kin must call wrong. */
export const adamSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'adam-first-step': [
    { mistake: 'does not correct m', optimizer: 'adam', subject: computing('m / (1 - beta1^t)', 'm') },
    { mistake: 'counts from 2', optimizer: 'adam', subject: computing('beta2^t', 'beta2^(t + 1)') },
    { mistake: 'does not correct v', optimizer: 'rmsprop-corrected', subject: computing('v / (1 - beta2^t)', 'v') },
  ],
  'adam-constant-gradient': [
    { mistake: 'corrects m without the power', optimizer: 'adam', subject: computing('beta1^t', 'beta1') },
    { mistake: 'corrects v without the power', optimizer: 'rmsprop-corrected', subject: computing('beta2^t', 'beta2') },
    { mistake: 'forgets its state', optimizer: 'adam', subject: running('state-recreated') },
  ],
  'adam-step-bound': [
    { mistake: 'does not correct v', optimizer: 'adam', subject: computing('v / (1 - beta2^t)', 'v') },
    { mistake: 'decays v with beta1', optimizer: 'adam', subject: computing('beta2 * v', 'beta1 * v') },
  ],
  'adam-folded-step': [
    {
      mistake: 'leaves eps as it is',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('eps / sqrt(1 - beta2^t)', 'eps'),
    },
    {
      mistake: 'divides eps by the correction, not by its root',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('eps / sqrt(1 - beta2^t)', 'eps / (1 - beta2^t)'),
    },
  ],
  'amsgrad-while-rising': [
    { mistake: 'corrects m', optimizer: 'amsgrad', subject: computing('lr * m', 'lr * m / (1 - beta1^t)') },
    {
      mistake: 'does not correct v',
      optimizer: 'amsgrad',
      dialect: ['form=max-then-correct', 'eps=hat'],
      subject: computing('v_hat / (1 - beta2^t)', 'v_hat'),
    },
  ],
  'adamax-step-bound': [
    { mistake: 'takes no sizes', optimizer: 'adamax', subject: computing('abs(g)', 'g') },
    { mistake: 'decays the norm too fast', optimizer: 'adamax', subject: computing('beta2 * u', 'beta2^2 * u') },
  ],
  'yogi-first-step': [
    { mistake: 'corrects m', optimizer: 'yogi', subject: computing('lr * m', 'lr * m / (1 - beta1^t)') },
    {
      mistake: 'moves v by the whole square',
      optimizer: 'yogi',
      subject: computing('(1 - beta2) * (sign(v - g^2) * g^2)', 'sign(v - g^2) * g^2'),
    },
  ],
  'adabelief-constant-gradient': [
    { mistake: 'averages the square', optimizer: 'adabelief', subject: computing('(g - m)^2', 'g^2') },
    {
      mistake: 'adds eps to the root alone',
      optimizer: 'adabelief',
      subject: computing('beta2 * s + (1 - beta2) * (g - m)^2 + eps', 'beta2 * s + (1 - beta2) * (g - m)^2'),
    },
  ],
  'nadam-constant-momentum': [
    {
      mistake: 'corrects the average too early',
      optimizer: 'nadam',
      subject: computing('1 - mu_product * mu_next', '1 - mu_product'),
    },
    {
      mistake: 'has the momentum at its end',
      optimizer: 'nadam',
      subject: computing('mu = beta1 * (1 - 0.96^(t * momentum_decay) / 2)', 'mu = beta1'),
    },
  ],
  'nadam-reduces-to-rmsprop-corrected': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'nadam',
      subject: computing('mu_next * m', '0.9 * m'),
    },
    {
      mistake: 'counts the gradient twice',
      optimizer: 'nadam',
      dialect: ['momentum=constant'],
      subject: computing('(1 - mu) * g / (1 - mu_product)', '2 * (1 - mu) * g / (1 - mu_product)'),
    },
  ],
  'radam-tends-to-adam': [
    { mistake: 'leaves out the root', optimizer: 'radam', subject: computing('r * m_hat', 'r^2 * m_hat') },
    { mistake: 'never divides', optimizer: 'radam', subject: computing('rho > 4', 'rho > 1000') },
  ],
  'adam-reduces-to-rmsprop-corrected': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'adam',
      subject: computing('beta1 * m + (1 - beta1) * g', '0.9 * m + 0.1 * g'),
    },
    {
      mistake: 'decays m with beta2',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('beta1 * m', 'beta2 * m'),
    },
  ],
};
