import type { AssignmentInput } from '../assignment.js';

type Asked = AssignmentInput['questions'][number];

const files = ['engine.ts', 'engine.js', 'engine.mjs', 'engine.py'];

const operation = (primitive: string, title: string): Asked => ({
  ...{ id: primitive.replaceAll('_', '-'), kind: 'primitive', title, points: 1, primitive, files },
});

/** A scalar engine, operation by operation, then as a whole. Source: Karpathy, "micrograd", `engine.py`. */
export const micrograd: AssignmentInput = {
  name: 'micrograd',
  title: 'An engine for scalars',
  questions: [
    operation('add', 'Sums'),
    operation('multiply', 'Products'),
    operation('constant_power', 'Powers with a constant exponent'),
    operation('negate', 'The negative'),
    operation('subtract', 'Differences'),
    operation('divide', 'Quotients'),
    operation('relu', 'ReLU'),
    { id: 'engine', kind: 'autodiff', title: 'Whole graphs', points: 5, limitation: 0, files },
  ],
};
