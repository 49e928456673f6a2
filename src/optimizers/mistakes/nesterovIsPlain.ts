import type { Mistake } from './mistake.js';

/** The look-ahead is missing, and with it all that Nesterov adds. */
export const nesterovIsPlain: Mistake = {
  id: 'nesterov-is-plain',
  statement: 'The gradient is that at theta, not at the look-ahead point: this is plain momentum.',
  edits: [{ replace: 'point = theta - momentum * v', with: '' }],
  hint: 'At which point is the gradient taken that your buffer receives?',
  explanation:
    'Momentum is about to carry the parameter on by −momentum·v; Nesterov asks for the gradient there, so that the step is ' +
    'corrected before it is taken. With the gradient at theta the same lines are the heavy ball. Libraries that are ' +
    'handed their gradients take the reparametrised form, whose step differs.',
  frequency: 'hypothetical',
};
