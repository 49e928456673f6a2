import type { EngineMistake } from './engineMistake.js';

/** The result is the operand, changed. */
export const adIaddInPlace: EngineMistake = {
  id: 'ad-iadd-in-place',
  statement: 'An operation changes its operand instead of making a new node.',
  variants: () =>
    [['add'], ['subtract'], ['multiply'], ['add', 'subtract'], ['add', 'subtract', 'multiply', 'divide']].map(
      (names) => ({
        fault: {
          inPlace: (names as ('add' | 'subtract' | 'multiply' | 'divide')[]).map((primitive) => ({ primitive })),
        },
      }),
    ),
  hint: 'After c = b.add(1), what is b?',
  explanation:
    'Other operations may still need the operand as it was, and their partials read it. Every operation must return a ' +
    'new node and leave its operands alone.',
  frequency: 'hypothetical',
};
