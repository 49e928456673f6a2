import type { AssignmentInput } from '../assignment.js';

const graph = { formula: 'x1/x2*exp(x2+x3) - x2^2', at: { x1: '1', x2: '2', x3: '3' } };
const hyperparameters = { lr: '0.1', beta1: '0.9', beta2: '0.99', eps: '1e-8' };
const first = ['g1', 'm1', 'v1', 'm_hat1', 'v_hat1', 'theta1'];
const second = ['g2', 'm2', 'v2', 'm_hat2', 'v_hat2', 'theta2'];

/** What can be checked by its value in [HW3], "Backpropagation and Optimizers". */
export const hw3: AssignmentInput = {
  name: 'hw3',
  title: 'Backpropagation and Optimizers',
  questions: [
    {
      ...{ id: 'q1', kind: 'answers', title: 'The values of the nodes', points: 6 },
      ...{ graph, ask: ['v4', 'v5', 'v6', 'v7', 'v8', 'v9'] },
    },
    {
      ...{ id: 'q2', kind: 'answers', title: 'The adjoints and the gradient', points: 12 },
      graph,
      ask: [
        ...Array.from({ length: 9 }, (_, k) => `adjoint_v${9 - k}`),
        ...['gradient_x1', 'gradient_x2', 'gradient_x3'],
      ],
    },
    {
      ...{ id: 'q7', kind: 'choice', title: 'Where the lines of Adam come from', points: 5 },
      options: ['momentum', 'adaptive scaling', 'newly introduced', 'combination'],
      items: [
        { id: 'line7', text: 'm = beta1 * m + (1 - beta1) * g', answer: 'momentum' },
        { id: 'line8', text: 'v = beta2 * v + (1 - beta2) * g^2', answer: 'adaptive scaling' },
        { id: 'line9', text: 'm_hat = m / (1 - beta1^t)', answer: 'newly introduced' },
        { id: 'line10', text: 'v_hat = v / (1 - beta2^t)', answer: 'newly introduced' },
        { id: 'line11', text: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps)', answer: 'combination' },
      ],
    },
    {
      ...{ id: 'q8', kind: 'answers', title: 'The first step of Adam', points: 6 },
      ...{
        trace: { optimizer: 'adam', objective: 'theta^2', theta: '10', steps: 1, set: hyperparameters },
        ask: first,
      },
    },
    {
      ...{ id: 'q8d', kind: 'answers', title: 'The first step of AdamW', points: 1 },
      trace: {
        ...{ optimizer: 'adamw', objective: 'theta^2', theta: '10', steps: 1 },
        set: { ...hyperparameters, weight_decay: '0.01' },
      },
      ask: ['theta1'],
    },
    {
      ...{ id: 'q9', kind: 'answers', title: 'The second step of Adam', points: 6 },
      trace: { optimizer: 'adam', objective: 'theta^2', theta: '10', steps: 2, set: hyperparameters },
      ask: second,
    },
  ],
};
