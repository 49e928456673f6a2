import { inEach } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** A `+` that is missing in one operation. a + a and a · a do not show it where others are right. */
export const adOverwriteOneOp: EngineMistake = {
  id: 'ad-overwrite-one-op',
  statement: 'One operation overwrites an adjoint instead of adding to it.',
  variants: (offers) => inEach((overwrites) => ({ overwrites }), offers),
  hint: 'Use a in this operation and once more beside it: does the gradient know both uses?',
  explanation:
    'A node that is used several times receives a contribution from every use, and its adjoint is their sum. One ' +
    'operation writes grad = … and wipes out what came before it; it must write grad += ….',
  frequency: 'common',
};
