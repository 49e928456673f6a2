import type { WorkedTrace } from '../workedTrace.js';

/** Scaling by past gradients, without and with momentum, at numbers whose roots are rational or short. */
export const adaptiveTraces: readonly WorkedTrace[] = [
  {
    id: 'eecs182-rmsprop-corrected',
    title: 'RMSProp with bias correction, two steps with rational roots',
    source: 'EECS182',
    place: '1(b)(i), Algorithm 2, lines 6 to 8',
    comment: 'ε = 1 stands outside the root: it would be √26 and √10 below it. Eq. (18) prints 1 − β2 for 1 − β2^t.',
    optimizer: 'rmsprop-corrected',
    dialect: ['eps=outside'],
    hyperparameters: { lr: '1.2', beta2: '0.5', eps: '1' },
    theta: '2',
    steps: [
      [
        ['g', 'given', '5'],
        ['v', '0.5·0 + 0.5·5² = 0.5·25', '25/2'],
        ['v_hat', '12.5/(1 − 0.5) = 12.5/0.5', '25'],
        ['theta', '2 − 1.2·5/(√25 + 1) = 2 − 6/6', '1'],
      ],
      [
        ['g', 'given', '1'],
        ['v', '0.5·12.5 + 0.5·1² = 6.25 + 0.5', '27/4'],
        ['v_hat', '6.75/(1 − 0.5²) = 6.75/0.75', '9'],
        ['theta', '1 − 1.2·1/(√9 + 1) = 1 − 1.2/4', '7/10'],
      ],
    ],
  },
  {
    id: 'eecs182-preconditioner',
    title: 'RMSProp with bias correction on a constant gradient, two steps',
    source: 'EECS182',
    place: '1(b)(i), eq. (17) to (20) at ε = 0',
    comment:
      'M_t is 1/√v̂_t = 1 in both steps. Eq. (19) divides by the sum of the weights where its root belongs in the numerator, which gives 0.5443 at t = 2.',
    optimizer: 'rmsprop-corrected',
    dialect: ['eps=outside'],
    hyperparameters: { lr: '0.1', beta2: '0.5', eps: '0' },
    theta: '0',
    steps: [
      [
        ['g', 'given', '1'],
        ['v', '0.5·0 + 0.5·1²', '1/2'],
        ['v_hat', '0.5/(1 − 0.5)', '1'],
        ['theta', '0 − 0.1·1/√1', '-1/10'],
      ],
      [
        ['g', 'given', '1'],
        ['v', '0.5·0.5 + 0.5·1² = 0.25 + 0.5', '3/4'],
        ['v_hat', '0.75/(1 − 0.5²) = 0.75/0.75', '1'],
        ['theta', '−0.1 − 0.1·1/√1', '-1/5'],
      ],
    ],
  },
  {
    id: 'cpen455-adam-eps',
    title: 'Adam with ε below the uncorrected root, two steps with rational roots',
    source: 'CPEN455',
    place: 'Algorithm 1 Adam, line 8: W − η·√(1 − β2^t)/(1 − β1^t)·m/√(v + ε)',
    comment:
      'β2 = 0.96 because 1 − β2 = 0.2² and 1 − β2² = 0.28²; ε = 9 so that its place decides: outside the root the first step would be 0.75·20/29.',
    optimizer: 'adam',
    dialect: ['eps=inside-uncorrected'],
    hyperparameters: { lr: '0.75', beta1: '0.5', beta2: '0.96', eps: '9' },
    theta: '1',
    steps: [
      [
        ['g', 'given', '20'],
        ['m', '0.5·0 + 0.5·20', '10'],
        ['v', '0.96·0 + 0.04·20² = 0.04·400', '16'],
        ['m_hat', '10/(1 − 0.5)', '20'],
        ['v_hat', '16/(1 − 0.96) = 16/0.04', '400'],
        ['theta', '1 − 0.75·(0.2/0.5)·10/√(16 + 9) = 1 − 0.75·0.4·2', '2/5'],
      ],
      [
        ['g', 'given', '4'],
        ['m', '0.5·10 + 0.5·4 = 5 + 2', '7'],
        ['v', '0.96·16 + 0.04·4² = 15.36 + 0.64', '16'],
        ['m_hat', '7/(1 − 0.5²) = 7/0.75', '28/3'],
        ['v_hat', '16/(1 − 0.96²) = 16/0.0784', '10000/49'],
        ['theta', '0.4 − 0.75·(0.28/0.75)·7/√(16 + 9) = 0.4 − 0.28·1.4', '1/125'],
      ],
    ],
  },
  {
    id: 'kingma-ba-step-bound',
    title: 'An Adam step longer than the bound in the paper',
    source: 'Kingma & Ba (2015)',
    place: 'section 2.1, the bound α·max(1, (1 − β1)/√(1 − β2)) on the size of a step',
    comment: 'ε = 0, β1 = 1/2, β2 = 3/4, α = 1: the printed bound is 1, and the second step is √(28/27).',
    optimizer: 'adam',
    dialect: ['eps=outside'],
    hyperparameters: { lr: '1', beta1: '0.5', beta2: '0.75', eps: '0' },
    theta: '0',
    steps: [
      [
        ['g', 'given', '2'],
        ['m', '0.5·0 + 0.5·2', '1'],
        ['v', '0.75·0 + 0.25·2² = 0.25·4', '1'],
        ['m_hat', '1/(1 − 0.5)', '2'],
        ['v_hat', '1/(1 − 0.75)', '4'],
        ['theta', '0 − 1·2/√4', '-1'],
      ],
      [
        ['g', 'given', '3'],
        ['m', '0.5·1 + 0.5·3 = 0.5 + 1.5', '2'],
        ['v', '0.75·1 + 0.25·3² = 0.75 + 2.25', '3'],
        ['m_hat', '2/(1 − 0.5²) = 2/0.75', '8/3'],
        ['v_hat', '3/(1 − 0.75²) = 3/0.4375', '48/7'],
        ['theta', '−1 − 1·(8/3)/√(48/7) = −1 − √(64/9·7/48)', '-1 - sqrt(28/27)'],
      ],
    ],
  },
];
