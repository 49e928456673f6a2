import type { Mistake } from './mistake.js';

/** Nothing keeps the denominator away from 0. */
export const rmspropEpsAbsent: Mistake = {
  id: 'rmsprop-eps-absent',
  statement: 'eps is missing beside the root of the average.',
  edits: [{ replace: 'sqrt(v) + eps', with: 'sqrt(v)' }],
  hint: 'What does your step do to a parameter whose gradient has always been 0?',
  explanation:
    'A parameter that has met no gradient yet has the average 0, and its step is 0 divided by eps: it stays where ' +
    'it is. Without eps the step is 0/0, and the parameter becomes NaN.',
  frequency: 'hypothetical',
};
