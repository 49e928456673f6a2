import { type EngineMistake, partialEdited } from './engineMistake.js';

/** The divisor's gradient, in the forms in which it goes wrong. */
export const adDivGradient: EngineMistake = {
  id: 'ad-div-gradient',
  statement: 'The divisor of a / b gets a wrong gradient.',
  variants: () =>
    [
      'a / b^2',
      '-a / b',
      'a / b',
      '-1 / b^2',
      '1 / b^2',
      '-1 / b',
      '1 / b',
      '-a',
      'a',
      '-a * b^2',
      '-b / a^2',
      '0',
    ].map((formula) => partialEdited('divide', 'b', formula)),
  hint: 'Write a / b as a · b^(−1), and differentiate by b.',
  explanation: 'd(a / b)/db is −a / b², which is −out.data / b.data.',
  frequency: 'hypothetical',
};
