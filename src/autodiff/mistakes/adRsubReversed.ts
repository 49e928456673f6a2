import type { EngineMistake } from './engineMistake.js';

/** 3 − a computed as a − 3, and the same with a quotient. */
export const adRsubReversed: EngineMistake = {
  id: 'ad-rsub-reversed',
  statement: 'With a number in front, the operands are exchanged: 3 − a is computed as a − 3.',
  variants: () =>
    (['swapsNumberInFront', 'swapsPlainNumberInFront'] as const).flatMap((fault) =>
      [['subtract'], ['divide'], ['subtract', 'divide']].map((names) => ({
        fault: { [fault]: (names as ('subtract' | 'divide')[]).map((primitive) => ({ primitive })) },
      })),
    ),
  hint: 'Is 3 − 1 the same as 1 − 3?',
  explanation:
    'Sums and products may be exchanged, differences and quotients may not: 3 − a is 3 + (−a), and a.rsub(3), which ' +
    'stands for it, is not a.sub(3).',
  frequency: 'seen',
};
