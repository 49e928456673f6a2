import { type EngineMistake, partialEdited } from './engineMistake.js';

const negated = partialEdited('negate', 'x', '0');
const subtrahend = partialEdited('subtract', 'b', '0');

/** The negative is a new leaf that remembers nothing. */
export const adDetachedNeg: EngineMistake = {
  id: 'ad-detached-neg',
  statement: 'A negated value has lost its connection to what it was made from.',
  variants: () => [
    { edits: [...(negated.edits ?? []), ...(subtrahend.edits ?? [])] },
    { ...subtrahend, where: 'subtract' },
    { ...negated, where: 'negate' },
  ],
  hint: 'Which node does −b come from, and can backward() reach it?',
  explanation:
    'The negative was made as a fresh value without parents, so that backward() ends there and the operand gets 0. ' +
    'It must be a node of the graph with b as its operand, such as b · (−1).',
  frequency: 'common',
};
