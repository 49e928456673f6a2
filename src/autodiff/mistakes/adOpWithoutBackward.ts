import { primitiveOf } from '../primitives/index.js';
import { operationsOf } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** An operation that computes its value and hands nothing on. */
export const adOpWithoutBackward: EngineMistake = {
  id: 'ad-op-without-backward',
  statement: 'One operation has no backward part: its operands get no gradient.',
  variants: (offers) =>
    operationsOf(offers).map((primitive) => {
      const partials = Object.fromEntries(primitiveOf(primitive).arguments.map((name) => [name, '0']));
      return { edits: [{ primitive, partials }], where: primitive };
    }),
  hint: 'Who calls the backward function of this operation, and was one ever set?',
  explanation:
    'The result of this operation is computed, but nothing says how to hand its adjoint back, so that everything ' +
    'behind it gets 0. Set a backward function that adds the local partial times out.grad to each operand.',
  frequency: 'common',
};
