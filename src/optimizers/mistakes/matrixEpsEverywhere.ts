import type { Mistake } from './mistake.js';

/** A number added to an array is added to every entry. */
export const matrixEpsEverywhere: Mistake = {
  id: 'matrix-eps-everywhere',
  statement: 'eps is added to every entry of the matrix, not to its diagonal.',
  edits: [{ replace: 'add_diagonal(matrix_power(G, 1 / 2), eps)', with: 'matrix_power(G, 1 / 2) + eps' }],
  hint: 'Which matrix plays the part of 1, and what does your program add to the entries beside the diagonal?',
  explanation:
    'eps is there so that every direction has an inverse, and eps times the identity has one in every direction. A ' +
    'matrix that is eps everywhere has a single direction, that of (1, 1, …): all others stay without an inverse.',
  frequency: 'hypothetical',
};
