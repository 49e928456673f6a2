import type { Mistake } from './mistake.js';

/** The buffer is the caller’s array. */
export const momentumAliasesGradient: Mistake = {
  id: 'momentum-aliases-gradient',
  statement: 'The momentum buffer is the caller’s gradient array, not a copy of it.',
  fault: 'gradient-aliased',
  hint: 'If the caller clears or reuses its gradient array after the step, what happens to your buffer?',
  explanation:
    'The first buffer has to be a copy of the gradient. Otherwise the caller’s next gradient, or its zeroing, ' +
    'overwrites the memory; while every step brings a new array nothing shows.',
  frequency: 'hypothetical',
};
