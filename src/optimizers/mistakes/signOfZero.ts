import type { Mistake } from './mistake.js';

/** A comparison in the place of the sign. The argument is what the sign is taken of. */
export function signOfZero(argument: string): Mistake {
  return {
    id: 'sign-of-zero',
    statement: 'The sign of 0 is taken for 1: a coordinate without a gradient moves.',
    edits: [{ replace: `sign(${argument})`, with: `${argument} >= 0 ? 1 : -1` }],
    hint: 'Where should a parameter go whose gradient has always been 0, and where does yours go?',
    explanation:
      'The sign of 0 is 0, so that a parameter without a gradient stays where it is. A comparison has two answers, and ' +
      'moves it by a whole step; Math.sign has three.',
    frequency: 'hypothetical',
  };
}
