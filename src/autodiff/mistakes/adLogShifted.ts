import type { EngineMistake } from './engineMistake.js';

/** What is added: by far the most usual are powers of ten. */
const shifts = ['1e-8', '1e-12', '1e-10', '1e-7', '1e-6', '1e-5', '1e-15', '1e-9', '1e-4', '1e-3'];

/** A small number that guards the logarithm against 0, and moves it everywhere else. */
export const adLogShifted: EngineMistake = {
  id: 'ad-log-shifted',
  statement: 'A small number is added inside the logarithm.',
  variants: () =>
    shifts.flatMap((shift) => {
      const value = `log(x + ${shift})`;
      return [`1 / (x + ${shift})`, '1 / x'].map((x) => ({ edits: [{ primitive: 'log', value, partials: { x } }] }));
    }),
  hint: 'What does log(1) give, and what should it give?',
  explanation:
    'log(x + 1e-8) has no infinity at 0, but it is another function: log(1) is not 0 then. Leave the logarithm as it ' +
    'is, and guard the loss that takes it.',
  frequency: 'hypothetical',
};
