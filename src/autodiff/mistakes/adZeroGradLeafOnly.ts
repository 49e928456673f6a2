import type { EngineMistake } from './engineMistake.js';

/**
 * Clearing that clears too little. Clearing too late, behind `backward`, leaves zeros to read: from outside that is an
 * output without its 1.
 */
export const adZeroGradLeafOnly: EngineMistake = {
  id: 'ad-zero-grad-leaf-only',
  statement: 'Clearing the gradients does not clear all of them: the next backward() adds to what is left.',
  variants: () => [
    { fault: { clears: 'variables' }, secondBackward: 'compounds' },
    { fault: { clears: 'nothing' }, secondBackward: 'compounds' },
    { fault: { clears: 'nothing' }, secondBackward: 'accumulates' },
    { fault: { resets: 'variables' } },
  ],
  hint: 'After clearing, what is the gradient of a node in the middle?',
  explanation:
    'A node in the middle keeps its adjoint of the first walk, receives that of the second on top, and hands both on. ' +
    'Clear every node of the graph before the next backward(), not only the variables.',
  frequency: 'common',
};
