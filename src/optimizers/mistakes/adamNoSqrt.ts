import type { Mistake } from './mistake.js';

/** The step is divided by the second moment itself. */
export const adamNoSqrt: Mistake = {
  id: 'adam-no-sqrt',
  statement: 'The square root is missing.',
  edits: [{ replace: 'sqrt(v_hat)', with: 'v_hat' }],
  hint: 'If every gradient were ten times as large, how should the step change?',
  explanation:
    'The step is divided by the root of v, which has the gradient’s units, so that the scale of the gradients ' +
    'cancels. Divided by v itself, a step is about lr/|g|: the smaller the gradients, the larger the step.',
  frequency: 'hypothetical',
};

/** The same in an optimizer that takes the root of something else. */
export function noSqrt(root: string, of: string): Mistake {
  return { ...adamNoSqrt, edits: [{ replace: root, with: of }] };
}
