import type { WorkedTrace } from '../workedTrace.js';

/** What every part of [HW3] Q8 and Q9 starts from. */
const start = { theta: '10', objective: 'theta^2' };
const rates = { lr: '0.1', beta1: '0.9', beta2: '0.99', eps: '1e-8' };

/** θ1 of Adam: 10 − 2/(20 + 1e-8) = 10 − 200000000/2000000001. */
const theta1 = '19800000010/2000000001';
/** v̂2 of Adam; g2/10 = 2·θ1/10 = 3960000002/2000000001. */
const vHat2 = '(99/25 + (3960000002/2000000001)^2) * 10000/199';

/** The homework that hands out f(θ) = θ², α = 0.1, β1 = 0.9, β2 = 0.99, ε = 1e-8, λ = 0.01. */
export const adamTraces: readonly WorkedTrace[] = [
  {
    ...start,
    id: 'hw3-q8-q9-adam',
    title: 'Adam on θ² from 10, two steps',
    source: 'HW3',
    place: 'Q8 (a) to (c), Q9; Algorithm 1, lines 6 to 11',
    comment:
      'The filled-in answers have slips that these numbers correct: g1 is 20 (line 6 asks at θ0), m̂1 = 2/(1 − 0.9), θ1 = 9.90000000005, m2 uses β1, and the corrections at t = 2 divide by 1 − β1² and 1 − β2².',
    optimizer: 'adam',
    dialect: ['eps=outside'],
    hyperparameters: rates,
    steps: [
      [
        ['g', '2·10', '20'],
        ['m', '0.9·0 + 0.1·20', '2'],
        ['v', '0.99·0 + 0.01·20² = 0.01·400', '4'],
        ['m_hat', '2/(1 − 0.9) = 2/0.1', '20'],
        ['v_hat', '4/(1 − 0.99) = 4/0.01', '400'],
        ['theta', '10 − 0.1·20/(√400 + 1e-8) = 10 − 2/20.00000001', theta1],
      ],
      [
        ['g', '2·19800000010/2000000001', '39600000020/2000000001'],
        ['m', '0.9·2 + 0.1·39600000020/2000000001 = 1.8 + 3960000002/2000000001', '37800000019/10000000005'],
        [
          'v',
          '0.99·4 + 0.01·(39600000020/2000000001)² = 3.96 + (3960000002/2000000001)²',
          '99/25 + (3960000002/2000000001)^2',
        ],
        ['m_hat', '(37800000019/10000000005)/(1 − 0.9²) = (37800000019/10000000005)/0.19', '756000000380/38000000019'],
        ['v_hat', '(3.96 + (3960000002/2000000001)²)/(1 − 0.99²) = (3.96 + (3960000002/2000000001)²)/0.0199', vHat2],
        [
          'theta',
          '19800000010/2000000001 − 0.1·(756000000380/38000000019)/(√((3.96 + (3960000002/2000000001)²)/0.0199) + 1e-8)',
          `${theta1} - 75600000038/38000000019 / (sqrt(${vHat2}) + 1/100000000)`,
        ],
      ],
    ],
  },
  {
    ...start,
    id: 'hw3-q9-adam-without-eps',
    title: 'Adam on θ² from 10 at ε = 0, two steps',
    source: 'HW3',
    place: 'Q9, from θ1 = 9.9',
    comment:
      'The rounded numbers of the answer are these: at ε = 0, θ1 is 9.9 exactly, m2 = 3.78, v2 = 7.8804, m̂2 = 19.8947… and v̂2 = 396 (the answer prints 395.98, from the rounded 7.88).',
    optimizer: 'adam',
    dialect: ['eps=outside'],
    hyperparameters: { ...rates, eps: '0' },
    steps: [
      [
        ['g', '2·10', '20'],
        ['m', '0.9·0 + 0.1·20', '2'],
        ['v', '0.99·0 + 0.01·20²', '4'],
        ['m_hat', '2/(1 − 0.9)', '20'],
        ['v_hat', '4/(1 − 0.99)', '400'],
        ['theta', '10 − 0.1·20/√400 = 10 − 0.1', '99/10'],
      ],
      [
        ['g', '2·9.9', '99/5'],
        ['m', '0.9·2 + 0.1·19.8 = 1.8 + 1.98', '189/50'],
        ['v', '0.99·4 + 0.01·19.8² = 3.96 + 3.9204', '19701/2500'],
        ['m_hat', '3.78/(1 − 0.9²) = 3.78/0.19', '378/19'],
        ['v_hat', '7.8804/(1 − 0.99²) = 7.8804/0.0199', '396'],
        ['theta', '9.9 − 0.1·(378/19)/√396 = 9.9 − 1.89/(0.95·6·√11)', '99/10 - 63/(190 * sqrt(11))'],
      ],
    ],
  },
  {
    ...start,
    id: 'hw3-q8d-adamw',
    title: 'AdamW on θ² from 10, one step',
    source: 'HW3',
    place: 'Q8 (d): θ1(AdamW) = θ1(Adam) − αλθ0',
    comment:
      'The decay is multiplied by the rate. Algorithm 2 line 11 is another convention: −η_t·λ·θ, 9.80000000005 at η = 1.',
    optimizer: 'adamw',
    dialect: ['decay=times-rate', 'eps=outside'],
    hyperparameters: { ...rates, weight_decay: '0.01' },
    steps: [
      [
        ['g', '2·10', '20'],
        ['m', '0.9·0 + 0.1·20', '2'],
        ['v', '0.99·0 + 0.01·20²', '4'],
        ['m_hat', '2/(1 − 0.9)', '20'],
        ['v_hat', '4/(1 − 0.99)', '400'],
        ['theta', '10 − 0.1·20/(√400 + 1e-8) − 0.1·0.01·10 = 10 − 2/20.00000001 − 0.01', '1978000000999/200000000100'],
      ],
    ],
  },
  {
    ...start,
    id: 'hw3-algorithm2-adam-l2',
    title: 'Adam with an L2 penalty on θ² from 10, one step',
    source: 'HW3',
    place: 'Algorithm 2, lines 5 to 9, with line 11 of Algorithm 1',
    comment:
      'The penalty of Q8 inside the gradient: g is 20.1 instead of 20, the first step is divided by it again, and of the decay nothing is left but what ε lets through.',
    optimizer: 'adam-l2',
    dialect: ['eps=outside'],
    hyperparameters: { ...rates, weight_decay: '0.01' },
    steps: [
      [
        ['gradient', '2·10', '20'],
        ['g', '20 + 0.01·10', '201/10'],
        ['m', '0.9·0 + 0.1·20.1', '201/100'],
        ['v', '0.99·0 + 0.01·20.1² = 0.01·404.01', '40401/10000'],
        ['m_hat', '2.01/(1 − 0.9)', '201/10'],
        ['v_hat', '4.0401/(1 − 0.99)', '40401/100'],
        ['theta', '10 − 0.1·20.1/(√404.01 + 1e-8) = 10 − 2.01/20.10000001', '19899000010/2010000001'],
      ],
    ],
  },
];
