import type { Mistake } from './mistake.js';

/** The plain inverse of the matrix. */
export const matrixNoRoot: Mistake = {
  id: 'matrix-no-root',
  statement: 'The square root of the matrix is missing: the gradient is multiplied by the inverse of the sum itself.',
  edits: [{ replace: 'matrix_power(G, 1 / 2)', with: 'G' }],
  hint: 'If every gradient were ten times as large, how should the step change?',
  explanation:
    'The matrix has the units of the gradient squared, its root those of the gradient, so that the scale of the ' +
    'gradients cancels. Multiplied by the inverse itself, the first step is about lr/‖g‖ long: the smaller the ' +
    'gradient, the larger the step.',
  frequency: 'hypothetical',
};
