import { equations } from '../formula/equations.js';
import { domain } from './domain.js';
import { eps, learningRate } from './hyperparameter.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { matrixEpsEverywhere } from './mistakes/matrixEpsEverywhere.js';
import { matrixForgets } from './mistakes/matrixForgets.js';
import { matrixNoRoot } from './mistakes/matrixNoRoot.js';
import { matrixRootByEntry } from './mistakes/matrixRootByEntry.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Axis, Optimizer } from './optimizer.js';

const placeOfEps: Axis = {
  question: 'Where does eps stand?',
  choices: [
    {
      id: 'outside',
      statement: 'eps is added to the diagonal of the root.',
      edits: [],
      users: ['Duchi et al. 2011'],
      source: 'Duchi, Hazan & Singer (2011), Figure 1 with full matrices: H_t = δI + S_t',
    },
    {
      id: 'inside',
      statement: 'eps is added to the diagonal of the sum, below the root.',
      edits: [
        {
          replace: 'matrix_power(add_diagonal(matrix_power(G, 1 / 2), eps), -1)',
          with: 'matrix_power(add_diagonal(G, eps), -1 / 2)',
        },
      ],
      users: ['CPEN455'],
      source: '[CPEN455] "BP + Adaptive Learning Rate": (εI + G)^(−1/2)·g, before it takes the diagonal',
      differs: 'from t = 1; along directions without a gradient the scale is 1/√eps, not 1/eps',
    },
  ],
};

/** AdaGrad before it takes the diagonal: a rate of its own for every direction. */
export const adagradFull: Optimizer = {
  id: 'adagrad-full',
  title: 'Full-matrix AdaGrad',
  chapter: 'adaptive-rates',
  summary: 'Multiply the gradient by the inverse root of the sum of the outer products of all gradients so far.',
  source:
    'Duchi, Hazan & Singer (2011), Figure 1 with full matrices: S_t = (Σ g·gᵀ)^{1/2}, H_t = δI + S_t, x_{t+1} = x_t − η·H_t^{−1}·g_t',
  alsoCalled: ['fullmatrixadagrad', 'adagradfullmatrix', 'fulladagrad', 'matrixadagrad'],
  hyperparameters: {
    lr: learningRate(0.01),
    eps: {
      ...eps,
      meaning: 'keeps the matrix away from singular ones; the paper leaves it to the user',
      default: 1,
      domain: domain('(0, inf)'),
      outside: 'at 0 the matrix has no inverse until the gradients have had every direction',
      aliases: [...eps.aliases, 'delta'],
    },
  },
  state: { G: { shape: 'n by n', initial: '0' } },
  update: equations`
    G     = G + outer(g, g)                                                                      # adaptive scaling
    theta = theta - lr * matmul(matrix_power(add_diagonal(matrix_power(G, 1 / 2), eps), -1), g)   # step`,
  axes: { eps: placeOfEps },
  mistakes: [
    signFlipped('lr * matmul(matrix_power(add_diagonal(matrix_power(G, 1 / 2), eps), -1), g)'),
    matrixRootByEntry,
    matrixNoRoot,
    matrixEpsEverywhere,
    matrixForgets,
    adamStateResetEachStep,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [],
};
