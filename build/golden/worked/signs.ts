import type { WorkedTrace } from '../workedTrace.js';

/** The sign decides; by hand that is a look at each number, and sums of whole steps. */
export const signTraces: readonly WorkedTrace[] = [
  {
    id: 'bernstein-sign-sgd',
    title: 'SignSGD, three steps',
    source: 'Bernstein et al. (2018)',
    place: 'Algorithm 1: x ← x − δ sign(g)',
    comment: 'A gradient of 40 moves the parameter as far as one of −0.5, and one of 0 not at all.',
    optimizer: 'sign-sgd',
    dialect: [],
    hyperparameters: { lr: '0.25' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '40'],
        ['theta', '1 − 0.25·1', '3/4'],
      ],
      [
        ['g', 'given', '-1/2'],
        ['theta', '0.75 − 0.25·(−1)', '1'],
      ],
      [
        ['g', 'given', '0'],
        ['theta', '1 − 0.25·0', '1'],
      ],
    ],
  },
  {
    id: 'bernstein-signum',
    title: 'Signum, three steps',
    source: 'Bernstein et al. (2018)',
    place: 'Algorithm 2: m ← βm + (1 − β)g, x ← x − δ sign(m)',
    comment: 'The second gradient points back and is outweighed; the third one turns the average.',
    optimizer: 'signum',
    dialect: ['decay=none'],
    hyperparameters: { lr: '0.25', momentum: '0.5' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '4'],
        ['m', '0.5·0 + 0.5·4', '2'],
        ['theta', '1 − 0.25·1', '3/4'],
      ],
      [
        ['g', 'given', '-1'],
        ['m', '0.5·2 + 0.5·(−1) = 1 − 0.5', '1/2'],
        ['theta', '0.75 − 0.25·1', '1/2'],
      ],
      [
        ['g', 'given', '-3'],
        ['m', '0.5·0.5 + 0.5·(−3) = 0.25 − 1.5', '-5/4'],
        ['theta', '0.5 − 0.25·(−1)', '3/4'],
      ],
    ],
  },
  {
    id: 'chen-lion',
    title: 'Lion, three steps',
    source: 'Chen et al. (2023)',
    place: 'Algorithm 2: c = β1 m + (1 − β1) g, θ ← θ − η(sign(c) + λθ), m ← β2 m + (1 − β2) g',
    comment:
      'In the second step the mixture with β1 turns while the average that is kept does not: Signum at β2 would go on downwards.',
    optimizer: 'lion',
    dialect: ['decay=times-rate'],
    hyperparameters: { lr: '0.5', beta1: '0.5', beta2: '0.75', weight_decay: '0.5' },
    theta: '2',
    steps: [
      [
        ['g', 'given', '8'],
        ['c', '0.5·0 + 0.5·8', '4'],
        ['m', '0.75·0 + 0.25·8', '2'],
        ['theta', '2 − 0.5·1 − 0.5·0.5·2 = 2 − 0.5 − 0.5', '1'],
      ],
      [
        ['g', 'given', '-4'],
        ['c', '0.5·2 + 0.5·(−4) = 1 − 2', '-1'],
        ['m', '0.75·2 + 0.25·(−4) = 1.5 − 1', '1/2'],
        ['theta', '1 − 0.5·(−1) − 0.5·0.5·1 = 1 + 0.5 − 0.25', '5/4'],
      ],
      [
        ['g', 'given', '0'],
        ['c', '0.5·0.5 + 0.5·0', '1/4'],
        ['m', '0.75·0.5 + 0.25·0', '3/8'],
        ['theta', '1.25 − 0.5·1 − 0.5·0.5·1.25 = 1.25 − 0.5 − 0.3125', '7/16'],
      ],
    ],
  },
];
