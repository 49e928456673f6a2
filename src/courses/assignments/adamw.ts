import type { AssignmentInput } from '../assignment.js';

/** Source: [EECS182], "Weight decay and AdamW": SGDW, RMSProp with bias correction, Adam with L2, AdamW. */
export const adamw: AssignmentInput = {
  name: 'adamw',
  title: 'Weight decay and AdamW',
  questions: [
    {
      ...{ id: 'sgdw', kind: 'optimizer', title: 'SGD with momentum and decoupled weight decay', points: 3 },
      ...{ optimizer: 'sgdw', dialects: { other: 0.5 } },
    },
    {
      ...{ id: 'rmsprop', kind: 'optimizer', title: 'RMSProp with bias correction', points: 3 },
      ...{ optimizer: 'rmsprop-corrected', dialect: ['EECS182'], dialects: { other: 0.5 } },
    },
    {
      ...{ id: 'adam-l2', kind: 'optimizer', title: 'Adam with L2 regularization', points: 3 },
      ...{ optimizer: 'adam-l2', dialect: ['EECS182'], dialects: { other: 0.5 } },
    },
    {
      ...{ id: 'adamw', kind: 'optimizer', title: 'AdamW', points: 3 },
      // The course writes the decay without the rate, and libraries with it.
      ...{ optimizer: 'adamw', dialect: ['EECS182'], dialects: { 'decay=unscaled': 1, other: 0.5 } },
    },
  ],
};
