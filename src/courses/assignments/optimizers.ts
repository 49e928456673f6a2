import type { AssignmentInput } from '../assignment.js';

type Asked = AssignmentInput['questions'][number];

/** Every documented convention earns all points: the courses differ in them. */
const optimizer = (id: string, title: string): Asked => ({ id, kind: 'optimizer', title, points: 2, optimizer: id });

/** Source: [CPEN455] Lecture 4 and [AMA564] Lecture 3, each optimizer that either of them defines. */
export const optimizers: AssignmentInput = {
  name: 'optimizers',
  title: 'From gradient descent to AdamW',
  questions: [
    optimizer('sgd', 'Gradient descent'),
    optimizer('momentum', 'Momentum'),
    optimizer('nesterov', 'Nesterov’s momentum'),
    optimizer('adagrad', 'AdaGrad'),
    optimizer('rmsprop', 'RMSProp'),
    optimizer('adam', 'Adam'),
    optimizer('sgd-l2', 'Gradient descent with L2 regularization'),
    optimizer('adam-l2', 'Adam with L2 regularization'),
    optimizer('adamw', 'AdamW'),
  ],
};
