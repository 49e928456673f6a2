import { everywhereThenEach } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** `this._backward = …` where `out._backward = …` is meant. */
export const adBackwardAssignedToSelf: EngineMistake = {
  id: 'ad-backward-assigned-to-self',
  statement: 'The backward function is set on the operand instead of the result.',
  variants: (offers) => everywhereThenEach((notesAtOperand) => ({ notesAtOperand }), offers),
  hint: 'Whose backward function hands the adjoint of a + b to a and b?',
  explanation:
    'backward() calls the function of the result first, and that one is empty; the operand’s own is overwritten. ' +
    'Write out._backward = …, not this._backward = ….',
  frequency: 'seen',
};
