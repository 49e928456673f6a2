import { type EngineMistake, partialEdited } from './engineMistake.js';

/** The subtrahend's gradient has the sign of a sum's. */
export const adSubSign: EngineMistake = {
  id: 'ad-sub-sign',
  statement: 'The subtrahend of a − b gets +1 where −1 is right.',
  variants: () => [partialEdited('subtract', 'b', '1')],
  hint: 'When b grows, does a − b grow?',
  explanation: 'd(a − b)/db is −1: b.grad -= out.grad, or b.grad += -out.grad.',
  frequency: 'seen',
};
