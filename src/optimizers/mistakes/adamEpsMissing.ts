import type { Mistake } from './mistake.js';

/** Nothing keeps the denominator away from 0. */
export const adamEpsMissing: Mistake = {
  id: 'adam-eps-missing',
  statement: 'eps is missing.',
  edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat)' }],
  hint: 'What does your step do to a parameter whose gradient has always been 0?',
  explanation:
    'eps is added to the root so that a parameter that has seen no gradient yet stays where it is. Without it ' +
    'the step is 0/0, and the parameter becomes NaN.',
  frequency: 'hypothetical',
};
