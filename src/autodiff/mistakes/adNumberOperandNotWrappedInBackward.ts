import { numbersIn, pairsOf } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** Backward reads `other.data` of a plain number, which is undefined, or writes `other.grad`, which throws. */
export const adNumberOperandNotWrappedInBackward: EngineMistake = {
  id: 'ad-number-operand-not-wrapped-in-backward',
  statement: 'A plain number as an operand is not wrapped, and backward() treats it as a value.',
  variants: (offers) =>
    numbersIn(pairsOf(offers), ['either', 'second'], ['adjoint', 'throws-backward', 'throws', 'value']),
  hint: 'In a · 3, what are other.data and other.grad?',
  explanation:
    'A number has neither data nor grad: reading gives undefined and from there NaN, writing throws. Wrap a plain ' +
    'number into a constant first, and use the wrapped one in the backward function too.',
  frequency: 'common',
};
