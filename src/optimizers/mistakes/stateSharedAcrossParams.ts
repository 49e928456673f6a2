import type { Mistake } from './mistake.js';

/** Every tensor reads and writes the same buffers. */
export const stateSharedAcrossParams: Mistake = {
  id: 'state-shared-across-params',
  statement: 'All parameter tensors share one state.',
  fault: 'state-shared-by-tensors',
  hint: 'When the second tensor is updated, whose history does it see?',
  explanation:
    'Each parameter tensor has buffers of its own, in its own shape. Shared ones mix the gradients of ' +
    'different parameters; with a single tensor nothing shows.',
  frequency: 'hypothetical',
};
