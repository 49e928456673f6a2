import type { Planted } from '../planted.js';
import { askingAt, computing, handed, running } from '../plantedSubject.js';

/** Subjects that the laws of momentum, and of where a gradient is asked for, must call wrong. */
export const momentumSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'ema-is-heavy-ball': [
    { mistake: 'adds the whole gradient', optimizer: 'momentum', subject: computing('(1 - momentum) * g', 'g') },
    {
      mistake: 'takes the rate into the buffer',
      optimizer: 'momentum',
      subject: computing(
        'm = momentum * m + (1 - momentum) * g\ntheta = theta - lr * m',
        'm = momentum * m + lr * (1 - momentum) * g\ntheta = theta - m',
      ),
    },
    { mistake: 'forgets the buffer', optimizer: 'momentum', subject: running('state-recreated') },
  ],
  'momentum-reduces-to-sgd': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'momentum',
      subject: computing('momentum * m + (1 - momentum) * g', '0.9 * m + 0.1 * g'),
    },
    {
      mistake: 'steps with the buffer of the step before',
      optimizer: 'momentum',
      dialect: ['form=heavy-ball'],
      subject: computing(
        'm = momentum * m + g\ntheta = theta - lr * m',
        'theta = theta - lr * m\nm = momentum * m + g',
      ),
    },
  ],
  'asks-at-the-look-ahead-point': [
    { mistake: 'is handed its gradients', optimizer: 'nesterov', subject: handed, alone: true },
    {
      mistake: 'asks at theta',
      optimizer: 'nesterov',
      subject: computing('point = theta - momentum * v', ''),
    },
    {
      mistake: 'looks back',
      optimizer: 'nesterov',
      subject: computing('theta - momentum * v', 'theta + momentum * v'),
    },
    {
      mistake: 'looks the whole step ahead',
      optimizer: 'nesterov',
      subject: computing('theta - momentum * v', 'theta - v'),
    },
    {
      mistake: 'asks a billionth beside the point',
      optimizer: 'nesterov',
      subject: askingAt((x) => x * (1 + 2 ** -30)),
    },
    {
      mistake: 'asks for NaN in the second step',
      optimizer: 'nesterov',
      subject: askingAt((x, { step }) => (step === 1 ? Number.NaN : x)),
    },
  ],
  'look-ahead-is-reparametrised': [
    { mistake: 'asks at theta', optimizer: 'nesterov', subject: computing('point = theta - momentum * v', '') },
    {
      mistake: 'is the heavy ball',
      optimizer: 'nesterov',
      dialect: ['form=reparametrised'],
      subject: computing('lr * (g + momentum * v)', 'lr * v'),
    },
    {
      mistake: 'steps by the old buffer',
      optimizer: 'nesterov',
      dialect: ['form=rate-inside'],
      subject: computing(
        'v = momentum * v + lr * g\ntheta = theta - (lr * g + momentum * v)',
        'theta = theta - (lr * g + momentum * v)\nv = momentum * v + lr * g',
      ),
    },
  ],
  'nesterov-averages': [
    {
      mistake: 'takes the whole gradient beside the average',
      optimizer: 'nesterov',
      dialect: ['form=ema'],
      subject: computing('(1 - momentum) * g + momentum * v', 'g + momentum * v'),
    },
    {
      mistake: 'sums the gradients, and weights them in the step alone',
      optimizer: 'nesterov',
      dialect: ['form=ema'],
      subject: computing('v = momentum * v + (1 - momentum) * g', 'v = momentum * v + g'),
    },
  ],
  'asks-at-theta': [
    {
      mistake: 'asks a billionth beside theta',
      optimizer: 'adam',
      subject: askingAt((x) => x * (1 + 2 ** -30)),
      alone: true,
    },
    {
      mistake: 'asks at the look-ahead point',
      optimizer: 'momentum',
      dialect: ['form=rate-inside'],
      subject: (standard) => {
        const ahead = computing('m = momentum * m + lr * g', 'point = theta - momentum * m\nm = momentum * m + lr * g');
        return ahead({ ...standard, algorithm: { ...standard.algorithm, asksAt: 'point' } });
      },
      alone: true,
    },
    {
      mistake: 'asks at the look-ahead point',
      optimizer: 'nesterov',
      dialect: ['form=reparametrised'],
      subject: askingAt((x, { step }) => x - step / 10),
      alone: true,
    },
  ],
  'momentum-reduces-to-sgd-flipped': [
    {
      mistake: 'exchanges the weights back',
      optimizer: 'momentum',
      dialect: ['form=flipped'],
      subject: computing('(1 - momentum) * m + momentum * g', 'momentum * m + (1 - momentum) * g'),
    },
    {
      mistake: 'forgets nothing',
      optimizer: 'momentum',
      dialect: ['form=flipped'],
      subject: computing('(1 - momentum) * m', 'm'),
    },
  ],
  'nesterov-reduces-to-sgd': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'nesterov',
      subject: computing('v = momentum * v + lr * g', 'v = 0.9 * v + lr * g'),
    },
    {
      mistake: 'takes a momentum of 0 for none given',
      optimizer: 'nesterov',
      dialect: ['form=reparametrised'],
      subject: running('zero-means-default'),
    },
  ],
};
