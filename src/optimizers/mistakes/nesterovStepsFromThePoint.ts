import type { Mistake } from './mistake.js';

/** The look-ahead is taken twice. */
export const nesterovStepsFromThePoint: Mistake = {
  id: 'nesterov-steps-from-the-point',
  statement: 'The step starts from the look-ahead point, so that momentum·v is taken twice.',
  edits: [{ replace: 'theta - v', with: 'point - v' }],
  hint: 'Which of your two points does the step start from, and does the step hold the old momentum already?',
  explanation:
    'The look-ahead point is only where the gradient is asked for. The new v holds momentum·v already, so the step starts ' +
    'from theta; from the point, or with theta overwritten by it, the parameter goes that part of the way twice.',
  frequency: 'hypothetical',
};
