import type { Mistake } from './mistake.js';

/** Nothing holds the step sizes. */
export const rpropNoBounds: Mistake = {
  id: 'rprop-no-bounds',
  statement: 'Step sizes grow and shrink without bounds.',
  edits: [
    { replace: 'min(eta_plus * size, max_step)', with: 'eta_plus * size' },
    { replace: 'max(eta_minus * size, min_step)', with: 'eta_minus * size' },
  ],
  hint: 'How long can a step become after a hundred gradients of the same sign?',
  explanation:
    'A step size that grows by a fifth in every step is a hundred million times as long after a hundred. max_step and ' +
    'min_step keep it useful.',
  frequency: 'hypothetical',
};
