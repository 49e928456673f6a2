import type { Mistake } from './mistake.js';

/** The rate is read once, at the start. */
export const learningRateChangeIgnored: Mistake = {
  id: 'learning-rate-change-ignored',
  statement: 'A learning rate that changes during the run is not noticed.',
  fault: 'rate-frozen',
  hint: 'If a schedule halves the learning rate after ten steps, where does your optimizer learn of it?',
  explanation:
    'Schedules change the learning rate between steps, so it has to be read anew in every step. A rate ' +
    'copied, or folded into something else, at the start stays what it was.',
  frequency: 'hypothetical',
};
