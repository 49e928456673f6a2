import type { WorkedTrace } from '../workedTrace.js';

/** Penalty and decay: the same without momentum, two things with it. */
export const decayTraces: readonly WorkedTrace[] = [
  {
    id: 'eecs182-sgd-l2',
    title: 'SGD on the loss plus λ/2·θ², two steps',
    source: 'EECS182',
    place: '1(a)(i), eq. (4) and (5): θ_{t+1} = θ_t − η(∇L + λθ_t)',
    comment: 'η = 1/10 and λ = 1/2. The parameters are those of eecs182-weight-decay, where λw = ηλ = 1/20 (eq. (7)).',
    optimizer: 'sgd-l2',
    dialect: ['penalty=half'],
    hyperparameters: { lr: '0.1', weight_decay: '0.5' },
    theta: '2',
    steps: [
      [
        ['gradient', 'given', '3'],
        ['g', '3 + 0.5·2', '4'],
        ['theta', '2 − 0.1·4', '8/5'],
      ],
      [
        ['gradient', 'given', '-1'],
        ['g', '−1 + 0.5·1.6 = −1 + 0.8', '-1/5'],
        ['theta', '1.6 − 0.1·(−0.2) = 1.6 + 0.02', '81/50'],
      ],
    ],
  },
  {
    id: 'eecs182-weight-decay',
    title: 'SGD with weight decay, two steps',
    source: 'EECS182',
    place: '1(a)(i), eq. (1): θ_{t+1} = (1 − λw)θ_t − η∇L; Algorithm 1 at β1 = 1, where the buffer is the gradient',
    comment: 'The gradients of eecs182-sgd-l2 and λw = ηλ = 1/20: the same parameters (eq. (7)).',
    optimizer: 'sgdw',
    dialect: ['form=flipped', 'decay=unscaled'],
    hyperparameters: { lr: '0.1', beta1: '1', weight_decay: '0.05' },
    theta: '2',
    steps: [
      [
        ['g', 'given', '3'],
        ['m', '(1 − 1)·0 + 1·3', '3'],
        ['theta', '2 − 0.1·3 − 0.05·2 = 2 − 0.3 − 0.1', '8/5'],
      ],
      [
        ['g', 'given', '-1'],
        ['m', '(1 − 1)·3 + 1·(−1)', '-1'],
        ['theta', '1.6 − 0.1·(−1) − 0.05·1.6 = 1.6 + 0.1 − 0.08', '81/50'],
      ],
    ],
  },
  {
    id: 'eecs182-momentum-l2',
    title: 'SGD with momentum on the penalty alone, two steps',
    source: 'EECS182',
    place: '1(a)(ii), Algorithm 1 and eq. (8)',
    comment:
      'The loss is zero and λ = 1, so the objective is the penalty θ²/2. Eq. (8) is right at t = 1 only: the buffer holds the penalty of the first step too, and θ2 is 351/400 where eecs182-sgdw-momentum has 361/400.',
    optimizer: 'momentum',
    dialect: ['form=flipped'],
    hyperparameters: { lr: '0.1', momentum: '0.5' },
    theta: '1',
    objective: 'theta^2/2',
    steps: [
      [
        ['g', '1·1', '1'],
        ['m', '(1 − 0.5)·0 + 0.5·1', '1/2'],
        ['theta', '1 − 0.1·0.5', '19/20'],
      ],
      [
        ['g', '1·0.95', '19/20'],
        ['m', '0.5·0.5 + 0.5·0.95 = 0.25 + 0.475', '29/40'],
        ['theta', '0.95 − 0.1·0.725', '351/400'],
      ],
    ],
  },
  {
    id: 'eecs182-sgdw-momentum',
    title: 'SGDW with momentum where the loss is zero, two steps',
    source: 'EECS182',
    place: '1(a)(ii), Algorithm 1 with lines 5 and 7 replaced, λw = ηβ1λ = 0.1·0.5·1',
    comment:
      'The decay that eq. (8) calls equal to the penalty of eecs182-momentum-l2: 361/400 against 351/400 at t = 2.',
    optimizer: 'sgdw',
    dialect: ['form=flipped', 'decay=unscaled'],
    hyperparameters: { lr: '0.1', beta1: '0.5', weight_decay: '0.05' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '0'],
        ['m', '(1 − 0.5)·0 + 0.5·0', '0'],
        ['theta', '1 − 0.1·0 − 0.05·1', '19/20'],
      ],
      [
        ['g', 'given', '0'],
        ['m', '(1 − 0.5)·0 + 0.5·0', '0'],
        ['theta', '0.95 − 0.1·0 − 0.05·0.95 = 0.95·0.95', '361/400'],
      ],
    ],
  },
  {
    id: 'eecs182-adagradw',
    title: 'AdaGrad with weight decay, two steps with whole roots',
    source: 'EECS182',
    place: 'eq. (23), θ_{t+1} = (1 − λw)θ_t − ηM_t∇L, with M = 1/(√(Σg²) + ε) of Duchi, Hazan & Singer (2011)',
    comment: 'The squares add up to 9 and 25, so that both roots are whole.',
    optimizer: 'adagradw',
    dialect: ['decay=unscaled', 'eps=outside'],
    hyperparameters: { lr: '0.5', eps: '1', weight_decay: '0.25' },
    theta: '2',
    steps: [
      [
        ['g', 'given', '3'],
        ['v', '0 + 3²', '9'],
        ['M', '1/(√9 + 1)', '1/4'],
        ['theta', '2 − 0.5·0.25·3 − 0.25·2 = 2 − 0.375 − 0.5', '9/8'],
      ],
      [
        ['g', 'given', '-4'],
        ['v', '9 + 4²', '25'],
        ['M', '1/(√25 + 1)', '1/6'],
        ['theta', '1.125 − 0.5·(1/6)·(−4) − 0.25·1.125 = 27/32 + 1/3', '113/96'],
      ],
    ],
  },
  {
    id: 'eecs182-rmspropw',
    title: 'RMSProp with weight decay, a step and a decay alone',
    source: 'EECS182',
    place: 'eq. (23) with Algorithm 2: θ_{t+1} = (1 − λw)θ_t − ηM_t∇L, M_t = 1/(√v̂_t + ε)',
    comment: 'The second gradient is 0, and the parameter loses a quarter of itself and nothing else.',
    optimizer: 'rmspropw',
    dialect: ['decay=unscaled', 'eps=outside'],
    hyperparameters: { lr: '0.5', beta2: '0.75', eps: '1', weight_decay: '0.25' },
    theta: '2',
    steps: [
      [
        ['g', 'given', '4'],
        ['v', '0.75·0 + 0.25·4²', '4'],
        ['v_hat', '4/(1 − 0.75)', '16'],
        ['M', '1/(√16 + 1)', '1/5'],
        ['theta', '2 − 0.5·0.2·4 − 0.25·2 = 2 − 0.4 − 0.5', '11/10'],
      ],
      [
        ['g', 'given', '0'],
        ['v', '0.75·4 + 0.25·0²', '3'],
        ['v_hat', '3/(1 − 0.75²) = 3/0.4375', '48/7'],
        ['M', '1/(√(48/7) + 1)', '1/(sqrt(48/7) + 1)'],
        ['theta', '1.1 − 0.25·1.1', '33/40'],
      ],
    ],
  },
];
