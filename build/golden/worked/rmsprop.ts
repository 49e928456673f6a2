import type { WorkedTrace } from '../workedTrace.js';

/** Scaling by an average that forgets, and by one of steps beside one of gradients. */
export const rmspropTraces: readonly WorkedTrace[] = [
  {
    id: 'notes-rmsprop',
    title: 'RMSProp, two steps with whole roots',
    source: 'NOTES',
    place: '1.1, v_{t+1} = βv_t + (1 − β)∇C², w_{t+1} = w_t − α∇C/(√v_{t+1} + ε)',
    comment:
      'The root is taken of the new v (the notes print √v). β = 3/4, and both gradients are chosen so that v = 2².',
    optimizer: 'rmsprop',
    dialect: ['momentum=none', 'eps=outside', 'start=zero'],
    hyperparameters: { lr: '0.5', rho: '0.75', eps: '2' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '4'],
        ['v', '0.75·0 + 0.25·4² = 0.25·16', '4'],
        ['theta', '1 − 0.5·4/(2 + 2) = 1 − 1/2', '1/2'],
      ],
      [
        ['g', 'given', '2'],
        ['v', '0.75·4 + 0.25·2² = 3 + 1', '4'],
        ['theta', '0.5 − 0.5·2/(2 + 2) = 0.5 − 0.25', '1/4'],
      ],
    ],
  },
  {
    id: 'keras-rmsprop-momentum',
    title: 'RMSProp whose steps gather in a buffer, two steps',
    source: 'Keras',
    place:
      'keras/src/optimizers/rmsprop.py, momentum > 0: momentum·buffer + lr·g/√(v + epsilon), then variable − buffer',
    comment: 'ρ = 3/4 and ε = 5: 0.25·4² + 5 = 3², 0.75·4 + 0.25·2² + 5 = 3².',
    optimizer: 'rmsprop',
    dialect: ['momentum=rate-inside', 'eps=inside', 'start=zero'],
    hyperparameters: { lr: '0.75', rho: '0.75', eps: '5', momentum: '0.5' },
    theta: '3',
    steps: [
      [
        ['g', 'given', '4'],
        ['v', '0.75·0 + 0.25·4²', '4'],
        ['m', '0.5·0 + 0.75·4/√(4 + 5) = 3/3', '1'],
        ['theta', '3 − 1', '2'],
      ],
      [
        ['g', 'given', '-2'],
        ['v', '0.75·4 + 0.25·2² = 3 + 1', '4'],
        ['m', '0.5·1 − 0.75·2/√(4 + 5) = 0.5 − 0.5', '0'],
        ['theta', '2 − 0', '2'],
      ],
    ],
  },
  {
    id: 'graves-rmsprop-centered',
    title: 'Centered RMSProp, two steps',
    source: 'Graves (2013)',
    place: 'eq. (38) to (40) and (42), without the buffer of eq. (41)',
    comment: 'ρ = 1/2: the mean square 8 less the square of the mean 2 is the variance 4, and 4 + ε = 3².',
    optimizer: 'rmsprop-centered',
    dialect: ['momentum=none', 'eps=inside'],
    hyperparameters: { lr: '0.75', rho: '0.5', eps: '5' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '4'],
        ['v', '0.5·0 + 0.5·4² = 0.5·16', '8'],
        ['g_mean', '0.5·0 + 0.5·4', '2'],
        ['theta', '1 − 0.75·4/√(8 − 2² + 5) = 1 − 3/3', '0'],
      ],
      [
        ['g', 'given', '-2'],
        ['v', '0.5·8 + 0.5·2² = 4 + 2', '6'],
        ['g_mean', '0.5·2 − 0.5·2 = 1 − 1', '0'],
        ['theta', '0 + 0.75·2/√(6 − 0² + 5) = 1.5/√(11)', '3/(2*sqrt(11))'],
      ],
    ],
  },
  {
    id: 'zeiler-adadelta',
    title: 'Adadelta, two steps',
    source: 'Zeiler (2012)',
    place: 'Algorithm 1, lines 3 to 7; RMS[x] = √(E[x²] + ε)',
    comment: 'ρ = 3/4 and ε = 1, at rate 1. The first step is scaled by √ε/√(v + ε) = 4/5.',
    optimizer: 'adadelta',
    dialect: ['denominator=newest'],
    hyperparameters: { lr: '1', rho: '0.75', eps: '1' },
    theta: '0',
    steps: [
      [
        ['g', 'given', '1.5'],
        ['v', '0.75·0 + 0.25·1.5² = 0.25·2.25', '9/16'],
        ['delta', '√(0 + 1)/√(9/16 + 1)·1.5 = (4/5)·(3/2)', '6/5'],
        ['u', '0.75·0 + 0.25·(6/5)² = 0.25·36/25', '9/25'],
        ['theta', '0 − 6/5', '-6/5'],
      ],
      [
        ['g', 'given', '0.75'],
        ['v', '0.75·9/16 + 0.25·9/16 = 9/16', '9/16'],
        ['delta', '√(9/25 + 1)/√(9/16 + 1)·0.75 = (√(34)/5)·(4/5)·(3/4)', '3*sqrt(34)/25'],
        ['u', '0.75·9/25 + 0.25·(9·34/625) = 27/100 + 306/2500', '981/2500'],
        ['theta', '−6/5 − 3·√(34)/25', '-6/5 - 3*sqrt(34)/25'],
      ],
    ],
  },
];
