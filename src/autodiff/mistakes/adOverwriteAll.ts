import type { EngineMistake } from './engineMistake.js';

/** `grad = …` instead of `grad += …` throughout. */
export const adOverwriteAll: EngineMistake = {
  id: 'ad-overwrite-all',
  statement: 'Adjoints are overwritten instead of added to.',
  variants: () => [{ fault: { overwrites: 'every' } }],
  hint: 'What is the derivative of a + a, and through how many paths does it arrive?',
  explanation:
    'A node that is used several times receives a contribution from every use, and its adjoint is their sum. Every ' +
    'operation must write grad += …, never grad = ….',
  frequency: 'seen',
};
