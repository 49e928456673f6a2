import type { EngineMistake } from './engineMistake.js';

/** 2^a computed as a^2. */
export const adRpowReversed: EngineMistake = {
  id: 'ad-rpow-reversed',
  statement: 'With a number as its base, a power has base and exponent exchanged: 2^a is computed as a^2.',
  variants: () => [
    { fault: { swapsNumberInFront: [{ primitive: 'power' }] } },
    { fault: { swapsPlainNumberInFront: [{ primitive: 'power' }] } },
  ],
  hint: 'Is 2^3 the same as 3^2?',
  explanation: 'The base is the number: 2^a is exp(a · log 2), with the derivative 2^a · log 2.',
  frequency: 'seen',
};
