import type { Mistake } from './mistake.js';

/** The state lives beside the optimizer, not in it. */
export const stateSharedBetweenInstances: Mistake = {
  id: 'state-shared-between-instances',
  statement: 'All instances of the optimizer share one state.',
  fault: 'state-shared-by-instances',
  hint: 'If two models are trained side by side with two of your optimizers, what does each remember?',
  explanation:
    'Each optimizer keeps its own state; a variable of the module or a static field is one for all. With a ' +
    'single optimizer nothing shows.',
  frequency: 'hypothetical',
};
