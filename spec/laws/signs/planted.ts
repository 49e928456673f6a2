import type { Planted } from '../planted.js';
import { computing, running } from '../plantedSubject.js';

/** Subjects that the laws of signs must call wrong. */
export const signSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'only-signs-count': [
    {
      mistake: 'calls small products no agreement',
      optimizer: 'rprop',
      subject: computing('turn = previous * g', 'turn = abs(previous * g) < 1 ? 0 : previous * g'),
    },
    { mistake: 'takes no sign', optimizer: 'sign-sgd', subject: computing('sign(g)', 'g') },
    { mistake: 'takes a soft sign', optimizer: 'sign-sgd', subject: computing('sign(g)', 'tanh(100 * g)') },
  ],
  'rprop-grows-geometrically': [
    {
      mistake: 'grows without bound',
      optimizer: 'rprop',
      subject: computing('min(eta_plus * size, max_step)', 'eta_plus * size'),
    },
    {
      mistake: 'bounds the first step too',
      optimizer: 'rprop',
      dialect: ['turn=go-on'],
      subject: computing('theta - size * sign(g)', 'theta - min(size, max_step) * sign(g)'),
    },
    { mistake: 'forgets its sizes', optimizer: 'rprop', subject: running('state-recreated') },
  ],
  'common-scale-does-not-matter': [
    { mistake: 'takes no sign', optimizer: 'signum', subject: computing('sign(m)', 'm') },
    {
      mistake: 'adds a constant to its average',
      optimizer: 'lion',
      subject: computing('(1 - beta2) * g', '(1 - beta2) * g + 0.1'),
    },
    {
      mistake: 'lets the decay through the sign',
      optimizer: 'lion',
      subject: computing('(1 - beta1) * g', '(1 - beta1) * (g + weight_decay * theta)'),
    },
  ],
  'signum-reduces-to-sign-sgd': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'signum',
      subject: computing('momentum * m + (1 - momentum) * g', '0.9 * m + 0.1 * g'),
    },
    { mistake: 'takes a momentum of 0 for none given', optimizer: 'signum', subject: running('zero-means-default') },
  ],
  'lion-reduces-to-sign-sgd': [
    { mistake: 'takes the sign of the kept average', optimizer: 'lion', subject: computing('sign(c)', 'sign(m)') },
    {
      mistake: 'adds a decay of its own',
      optimizer: 'lion',
      subject: computing('lr * weight_decay * theta', 'lr * (weight_decay + 0.01) * theta'),
    },
  ],
  'lion-reduces-to-signum': [
    { mistake: 'forgets the average', optimizer: 'lion', subject: running('state-recreated') },
    {
      mistake: 'decays the average by half of beta2',
      optimizer: 'lion',
      subject: computing('beta2 * m + (1 - beta2) * g', 'beta2 / 2 * m + (1 - beta2) * g'),
    },
    {
      mistake: 'leaves the decay out',
      optimizer: 'lion',
      subject: computing('theta - lr * sign(c) - lr * weight_decay * theta', 'theta - lr * sign(c)'),
    },
  ],
};
