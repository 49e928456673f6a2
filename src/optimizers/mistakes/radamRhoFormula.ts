import type { Mistake } from './mistake.js';

/** The length of the average without its own correction. */
export const radamRhoFormula: Mistake = {
  id: 'radam-rho-formula',
  statement: 'The length of the average is computed without dividing by 1 − beta2^t.',
  edits: [{ replace: '2 * t * beta2^t / (1 - beta2^t)', with: '2 * t * beta2^t' }],
  hint: 'How long is your average after the very first step?',
  explanation:
    'After one step the average is one gradient long: 2/(1 − beta2) − 1 less 2·beta2/(1 − beta2). Without the ' +
    'division it counts as almost as long as it will ever be, and rectification starts at once.',
  frequency: 'hypothetical',
};
