import { handwritten } from '../primitives/handwritten.js';
import { formsOf, type PrimitiveId } from '../primitives/index.js';
import { type EngineMistake, partialEdited } from './engineMistake.js';

const slopeOf = (id: PrimitiveId): string => handwritten[id].partials.x as string;

/** Every form is right; the slope of one is not the slope of another. */
export const adGeluFormsMixed: EngineMistake = {
  id: 'ad-gelu-forms-mixed',
  statement: 'The value of gelu is that of one form, and its slope that of another.',
  variants: (offers) =>
    formsOf('gelu')
      .filter((id) => offers.has(id))
      .flatMap((id) =>
        formsOf('gelu')
          .filter((other) => other !== id)
          .map((other) => partialEdited(id, 'x', slopeOf(other))),
      ),
  hint: 'Which form is the value, and of which is the slope the derivative?',
  explanation:
    'x · Φ(x) has the slope Φ(x) + x · φ(x), with the normal distribution function and its density. The tanh form has the ' +
    'slope (1 + t) / 2 + x / 2 · (1 − t²) · u′, with t = tanh(u) and u = √(2/π) · (x + 0.044715 · x³).',
  frequency: 'hypothetical',
};
