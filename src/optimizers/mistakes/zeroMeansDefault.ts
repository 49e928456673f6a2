import type { Mistake } from './mistake.js';

/** A falsy zero. */
export const zeroMeansDefault: Mistake = {
  id: 'zero-means-default',
  statement: 'A hyperparameter that is 0 is taken for a missing one: its default is used.',
  fault: 'zero-means-default',
  hint: 'What does `value || preset` give when the value is 0?',
  explanation:
    'In JavaScript 0 || 1e-8 is 1e-8, because 0 counts as false. Use ?? instead of ||: it replaces only what is null or ' +
    'undefined, and leaves a 0 that somebody chose.',
  frequency: 'seen',
};
