import type { Mistake } from './mistake.js';

/** RMSProp as Hinton gave it: right under its own name, wrong where the corrected form was asked for. */
export const rmspropNoBiasCorrection: Mistake = {
  id: 'rmsprop-no-bias-correction',
  statement: 'The bias correction of v is missing: this is plain RMSProp.',
  edits: [{ replace: 'v / (1 - beta2^t)', with: 'v' }],
  hint: 'How large is v after the very first step, compared with the square of the gradient?',
  explanation:
    'v starts at 0, so after one step it holds only the fraction 1 − beta2 of the squared gradient; dividing ' +
    'by 1 − beta2^t undoes that. Without it this is plain RMSProp, whose first step is 1/√(1 − beta2) times ' +
    'as large.',
  frequency: 'hypothetical',
  onPurpose: {
    users: ['PyTorch', 'CS231n'],
    source: 'torch.optim.RMSprop (centered=False, momentum=0); CS231n, cs231n/optim.py, rmsprop',
  },
};
