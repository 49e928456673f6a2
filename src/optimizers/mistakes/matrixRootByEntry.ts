import type { Mistake } from './mistake.js';

/** Libraries take roots and powers of arrays entry by entry. */
export const matrixRootByEntry: Mistake = {
  id: 'matrix-root-by-entry',
  statement: 'The square root is taken of every entry of the matrix, not of the matrix.',
  edits: [{ replace: 'matrix_power(G, 1 / 2)', with: 'sqrt(G)' }],
  hint: 'Multiply your root of the matrix with itself: do you get the matrix back?',
  explanation:
    'The root of a matrix is the one that, multiplied with itself, gives the matrix: the roots of its eigenvalues, ' +
    'along its eigenvectors. Power and square root of an array work on every entry by itself, which gives something ' +
    'else, and NaN where two coordinates pull in opposite directions.',
  frequency: 'hypothetical',
};
