import { plain, type WorkedAdjoints } from '../workedAdjoints.js';

/** sigmoid(1), and the derivative of ½(o − 0)² by z there: (o − y)·o·(1 − o). */
const o = '1 / (1 + exp(-1))';
const slope = `(${o})^2 * (1 - ${o})`;
const working = '(1/(1 + exp(−1)))²·(1 − 1/(1 + exp(−1)))';

/** [AMA564] Lecture 3: a sigmoid neuron with two inputs and half the squared error. */
export const neuronAdjoints: readonly WorkedAdjoints[] = [
  {
    id: 'ama564-sigmoid-neuron',
    title: 'L = ½(o − y)² with o = sigmoid(w0 + w1·x1 + w2·x2)',
    source: 'AMA564',
    place: 'Lecture 3, backpropagation: ∂L/∂w_i = (o − y) · o(1 − o) · x_i',
    comment: 'At w = (1, 2, −1), x = (1/2, 1), y = 0, where z = 1. The inputs and the target have adjoints too.',
    formula: '1/2*(sigmoid(w0 + w1*x1 + w2*x2) - y)^2',
    at: { w0: '1', w1: '2', x1: '0.5', w2: '-1', x2: '1', y: '0' },
    nodes: [
      ['w0', plain('1'), [working, slope]],
      ['w1', plain('2'), [`${working}·(1/2)`, `${slope} / 2`]],
      ['x1', plain('1 / 2'), [`${working}·2`, `2 * ${slope}`]],
      ['w2', plain('-1'), [`${working}·1`, slope]],
      ['x2', plain('1'), [`${working}·(−1)`, `-(${slope})`]],
      ['y', plain('0'), ['−1/(1 + exp(−1))', '-1 / (1 + exp(-1))']],
      ['v2 * v3', ['2·(1/2)', '1'], [working, slope]],
      ['v4 * v5', ['(−1)·1', '-1'], [working, slope]],
      ['v1 + v7', ['1 + 1', '2'], [working, slope]],
      ['v9 + v8', ['2 + (−1)', '1'], [working, slope]],
      ['sigmoid(v10)', plain(o), ['1/(1 + exp(−1)) − 0', o]],
      ['v11 - v6', ['1/(1 + exp(−1)) − 0', o], ['(1/2)·2·(1/(1 + exp(−1)))', o]],
      ['v12^2', ['(1/(1 + exp(−1)))²', `(${o})^2`], ['1·(1/2)', '1 / 2']],
      ['1 / 2 * v13', ['(1/2)·(1/(1 + exp(−1)))²', `(${o})^2 / 2`], plain('1')],
    ],
  },
];
