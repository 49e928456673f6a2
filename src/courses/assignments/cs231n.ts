import type { AssignmentInput } from '../assignment.js';

const files = ['optim.py', 'optim.js', 'optim.ts'];

/** The updates of one file, each as `update(w, dw, config)`. Source: Stanford CS231n, assignment 2, `optim.py`. */
export const cs231n: AssignmentInput = {
  name: 'cs231n',
  title: 'Update rules',
  questions: [
    {
      ...{ id: 'sgd_momentum', kind: 'optimizer', title: 'Momentum', points: 2 },
      ...{ optimizer: 'momentum', dialect: ['CS231n'], dialects: { other: 0.5 }, files },
    },
    {
      ...{ id: 'rmsprop', kind: 'optimizer', title: 'RMSProp', points: 2 },
      ...{ optimizer: 'rmsprop', dialect: ['CS231n'], dialects: { other: 0.5 }, files },
    },
    {
      ...{ id: 'adam', kind: 'optimizer', title: 'Adam', points: 2 },
      ...{ optimizer: 'adam', dialect: ['CS231n'], dialects: { other: 0.5 }, files },
    },
  ],
};
