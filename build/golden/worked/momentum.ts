import type { WorkedTrace } from '../workedTrace.js';

/** Gradient descent, and momentum in its forms on the same gradients. */
export const momentumTraces: readonly WorkedTrace[] = [
  {
    id: 'cpen455-sgd',
    title: 'SGD on f = θ², three steps, each half as long as the one before',
    source: 'CPEN455',
    place: 'Algorithm 1 SGD line 5: W = W − η∇L',
    comment: 'η = 1/4 and ∇f = 2θ: every step takes half of the parameter.',
    optimizer: 'sgd',
    dialect: [],
    hyperparameters: { lr: '0.25' },
    theta: '8',
    objective: 'theta^2',
    steps: [
      [
        ['g', '2·8', '16'],
        ['theta', '8 − 0.25·16', '4'],
      ],
      [
        ['g', '2·4', '8'],
        ['theta', '4 − 0.25·8', '2'],
      ],
      [
        ['g', '2·2', '4'],
        ['theta', '2 − 0.25·4', '1'],
      ],
    ],
  },
  {
    id: 'hw3-q3-momentum',
    title: 'Momentum as a moving average, three steps',
    source: 'HW3',
    place: 'Q3, Momentum: θ_t = θ_{t−1} − α m_t with m_t = β m_{t−1} + (1 − β) g_t',
    comment: 'Numbers chosen to be round. The third step goes on downhill although its gradient points back.',
    optimizer: 'momentum',
    dialect: ['form=ema'],
    hyperparameters: { lr: '0.5', momentum: '0.5' },
    theta: '8',
    steps: [
      [
        ['g', 'given', '4'],
        ['m', '0.5·0 + 0.5·4', '2'],
        ['theta', '8 − 0.5·2', '7'],
      ],
      [
        ['g', 'given', '8'],
        ['m', '0.5·2 + 0.5·8 = 1 + 4', '5'],
        ['theta', '7 − 0.5·5', '9/2'],
      ],
      [
        ['g', 'given', '-4'],
        ['m', '0.5·5 + 0.5·(−4) = 2.5 − 2', '1/2'],
        ['theta', '4.5 − 0.5·0.5', '17/4'],
      ],
    ],
  },
  {
    id: 'cpen455-heavy-ball',
    title: 'Momentum as a heavy ball, three steps',
    source: 'CPEN455',
    place: 'Algorithm 1 SGD with Momentum, lines 5 and 6: M = β M + g, W = W − η M',
    comment:
      'The gradients of hw3-q3-momentum and η = α(1 − β) = 0.5·(1 − 0.5): every buffer is twice as large, every parameter the same.',
    optimizer: 'momentum',
    dialect: ['form=heavy-ball'],
    hyperparameters: { lr: '0.25', momentum: '0.5' },
    theta: '8',
    steps: [
      [
        ['g', 'given', '4'],
        ['m', '0.5·0 + 4', '4'],
        ['theta', '8 − 0.25·4', '7'],
      ],
      [
        ['g', 'given', '8'],
        ['m', '0.5·4 + 8', '10'],
        ['theta', '7 − 0.25·10 = 7 − 2.5', '9/2'],
      ],
      [
        ['g', 'given', '-4'],
        ['m', '0.5·10 − 4', '1'],
        ['theta', '4.5 − 0.25·1', '17/4'],
      ],
    ],
  },
  {
    id: 'ma-yarats-qhm',
    title: 'QHM, three steps between those of SGD and of momentum',
    source: 'Ma & Yarats (2019)',
    place: 'the QHM update rule: g ← β·g + (1 − β)·∇, θ ← θ − α·[(1 − ν)·∇ + ν·g]',
    comment:
      'The gradients and β of hw3-q3-momentum, so that the averages are 2, 5 and 1/2. With ν = 1/4 three quarters of every step are SGD’s: the third one turns back at once.',
    optimizer: 'qhm',
    dialect: [],
    hyperparameters: { lr: '0.5', momentum: '0.5', nu: '0.25' },
    theta: '8',
    steps: [
      [
        ['g', 'given', '4'],
        ['m', '0.5·0 + 0.5·4', '2'],
        ['theta', '8 − 0.5·(0.75·4 + 0.25·2) = 8 − 0.5·3.5', '25/4'],
      ],
      [
        ['g', 'given', '8'],
        ['m', '0.5·2 + 0.5·8 = 1 + 4', '5'],
        ['theta', '6.25 − 0.5·(0.75·8 + 0.25·5) = 6.25 − 0.5·7.25', '21/8'],
      ],
      [
        ['g', 'given', '-4'],
        ['m', '0.5·5 + 0.5·(−4) = 2.5 − 2', '1/2'],
        ['theta', '2.625 − 0.5·(0.75·(−4) + 0.25·0.5) = 2.625 + 0.5·2.875', '65/16'],
      ],
    ],
  },
];
