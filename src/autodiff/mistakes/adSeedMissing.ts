import type { EngineMistake } from './engineMistake.js';

/** Nothing to hand on. */
export const adSeedMissing: EngineMistake = {
  id: 'ad-seed-missing',
  statement: 'The adjoint of the output is not set to 1.',
  variants: () => [{ fault: { unseeded: true } }],
  hint: 'What is the derivative of the output by itself?',
  explanation: 'df/df is 1; with 0 there is nothing to hand back. backward() must begin with this.grad = 1.',
  frequency: 'seen',
};
