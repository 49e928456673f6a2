import type { Mistake } from './mistake.js';

/** The counter advances inside the loop over the tensors. */
export const adamTPerParameter: Mistake = {
  id: 'adam-t-per-parameter',
  statement: 'The step counter advances once for every parameter tensor.',
  fault: 't-per-tensor',
  hint: 'If the model had a hundred parameter tensors, what would your counter say after one step?',
  explanation:
    'All tensors of one step share one t. When it advances inside the loop over the tensors, only the first ' +
    'tensor of the first step is corrected rightly. With a single tensor nothing shows.',
  frequency: 'common',
};
