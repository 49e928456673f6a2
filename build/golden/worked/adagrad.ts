import type { WorkedTrace } from '../workedTrace.js';

/** Scaling by all gradients so far, at numbers whose roots are whole. */
export const adagradTraces: readonly WorkedTrace[] = [
  {
    id: 'duchi-adagrad',
    title: 'AdaGrad, three steps with whole roots',
    source: 'Duchi, Hazan & Singer (2011)',
    place:
      'Figure 1 with diagonal matrices: H_t = δI + diag(s_t), s_{t,i} = ‖g_{1:t,i}‖, x_{t+1} = x_t − η H_t^{−1} g_t',
    comment:
      'δ = 1 stands beside the root: below it the roots would be √10, √26 and √170. 3² + 4² = 5², 5² + 12² = 13².',
    optimizer: 'adagrad',
    dialect: ['eps=outside'],
    hyperparameters: { lr: '2', eps: '1' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '3'],
        ['v', '0 + 3²', '9'],
        ['theta', '1 − 2·3/(3 + 1) = 1 − 3/2', '-1/2'],
      ],
      [
        ['g', 'given', '-4'],
        ['v', '9 + 4² = 9 + 16', '25'],
        ['theta', '−1/2 + 2·4/(5 + 1) = −1/2 + 4/3', '5/6'],
      ],
      [
        ['g', 'given', '12'],
        ['v', '25 + 12² = 25 + 144', '169'],
        ['theta', '5/6 − 2·12/(13 + 1) = 5/6 − 12/7', '-37/42'],
      ],
    ],
  },
  {
    id: 'cpen455-adagrad',
    title: 'AdaGrad with ε below the root, two steps',
    source: 'CPEN455',
    place: '"BP + Adaptive Learning Rate": W − η·diag(εI + G)^(−1/2)·g',
    comment: 'ε = 7 makes both roots whole: 9 + 7 = 4², 18 + 7 = 5².',
    optimizer: 'adagrad',
    dialect: ['eps=inside'],
    hyperparameters: { lr: '0.4', eps: '7' },
    theta: '0',
    steps: [
      [
        ['g', 'given', '3'],
        ['v', '0 + 3²', '9'],
        ['theta', '0 − 0.4·3/√(9 + 7) = −1.2/4', '-3/10'],
      ],
      [
        ['g', 'given', '3'],
        ['v', '9 + 3²', '18'],
        ['theta', '−0.3 − 0.4·3/√(18 + 7) = −0.3 − 1.2/5', '-27/50'],
      ],
    ],
  },
  {
    id: 'keras-adagrad',
    title: 'AdaGrad from an accumulator that does not start at 0',
    source: 'Keras',
    place: 'keras/src/optimizers/adagrad.py, update_step: accumulator + g², then lr·g/√(accumulator + epsilon)',
    comment: 'The accumulator starts at 5 and ε = 2: 5 + 3² + 2 = 4², 14 + 3² + 2 = 5².',
    optimizer: 'adagrad',
    dialect: ['eps=inside', 'start=given'],
    hyperparameters: { lr: '1', eps: '2', initial_accumulator_value: '5' },
    theta: '0',
    steps: [
      [
        ['g', 'given', '3'],
        ['v', '5 + 3²', '14'],
        ['theta', '0 − 3/√(14 + 2) = −3/4', '-3/4'],
      ],
      [
        ['g', 'given', '-3'],
        ['v', '14 + 3²', '23'],
        ['theta', '−3/4 + 3/√(23 + 2) = −3/4 + 3/5', '-3/20'],
      ],
    ],
  },
  {
    id: 'duchi-adagrad-full',
    title: 'Full-matrix AdaGrad on one coordinate, two steps with whole roots',
    source: 'Duchi, Hazan & Singer (2011)',
    place: 'Figure 1 with full matrices: S_t = (Σ g·gᵀ)^{1/2}, H_t = δI + S_t, x_{t+1} = x_t − η H_t^{−1} g_t',
    comment:
      'A matrix with one row is a number, and the method that with diagonal matrices. δ = 2, so that it is neither 0 nor its own inverse.',
    optimizer: 'adagrad-full',
    dialect: ['eps=outside'],
    hyperparameters: { lr: '1', eps: '2' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '3'],
        ['G', '0 + 3·3', '9'],
        ['theta', '1 − 3/(√9 + 2) = 1 − 3/5', '2/5'],
      ],
      [
        ['g', 'given', '-4'],
        ['G', '9 + 4·4 = 9 + 16', '25'],
        ['theta', '2/5 + 4/(√25 + 2) = 2/5 + 4/7', '34/35'],
      ],
    ],
  },
];
