import type { Mistake } from './mistake.js';

/** What is read before anything was written there. */
export const stateStartsEmpty: Mistake = {
  id: 'state-starts-empty',
  statement: 'The state is read before anything is in it, and every parameter is NaN from the first step on.',
  fault: 'state-empty',
  hint: 'What is in your buffers when the first step reads them?',
  explanation:
    'A buffer starts as numbers, one for each parameter. An empty list has none: what JavaScript reads there is undefined, ' +
    'and every sum with undefined is NaN. The same comes out where a hyperparameter is read by a name that nobody gives.',
  frequency: 'hypothetical',
};
