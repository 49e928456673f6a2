import type { NamedMistake } from './namedMistake.js';

/** Recognised by what the caller has left afterwards, not by the numbers of the answer. */
export const adPointModified: NamedMistake = {
  id: 'ad-point-modified',
  statement: 'The point is changed while the gradient is taken.',
  hint: 'What are the data of the variables before and after a gradient is taken?',
  explanation:
    'Taking a gradient only reads the point. A step along the gradient belongs to the optimizer, which is called ' +
    'afterwards: where both do it, every step is taken twice. Keep what you need in variables of your own.',
  frequency: 'hypothetical',
};
