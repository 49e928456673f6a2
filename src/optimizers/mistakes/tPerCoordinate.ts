import type { Mistake } from './mistake.js';

/** The counter stands in the wrong loop. */
export const tPerCoordinate: Mistake = {
  id: 't-per-coordinate',
  statement: 'The step counter advances once for every coordinate.',
  fault: 't-per-coordinate',
  hint: 'How often does your counter advance in one step of a vector with two coordinates?',
  explanation:
    'The counter counts steps: it advances once, before the loop over the coordinates. Inside the loop every coordinate is ' +
    'corrected as if it were a step later than the one before it.',
  frequency: 'hypothetical',
};
