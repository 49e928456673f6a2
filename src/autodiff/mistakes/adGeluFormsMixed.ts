import { handwritten } from '../primitives/handwritten.js';
import { type EngineMistake, partialEdited } from './engineMistake.js';

const slopeOf = (id: 'gelu' | 'gelu_tanh'): string => handwritten[id].partials.x as string;

/** Either form is right; the slope of one is not the slope of the other. */
export const adGeluFormsMixed: EngineMistake = {
  id: 'ad-gelu-forms-mixed',
  statement: 'The value of gelu is that of one form, and its slope that of the other.',
  variants: (offers) =>
    ([['gelu', 'gelu_tanh'] as const, ['gelu_tanh', 'gelu'] as const] as const)
      .filter(([id]) => offers.has(id))
      .map(([id, other]) => partialEdited(id, 'x', slopeOf(other))),
  hint: 'Which of the two forms is the value, and of which is the slope the derivative?',
  explanation:
    'x · Φ(x) has the slope Φ(x) + x · φ(x), with the normal distribution function and its density. The tanh form has the ' +
    'slope (1 + t) / 2 + x / 2 · (1 − t²) · u′, with t = tanh(u) and u = √(2/π) · (x + 0.044715 · x³).',
  frequency: 'hypothetical',
};
