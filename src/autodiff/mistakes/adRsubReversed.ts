import type { EngineMistake } from './engineMistake.js';

/** 3 − a computed as a − 3, and the same with a quotient. */
export const adRsubReversed: EngineMistake = {
  id: 'ad-rsub-reversed',
  statement: 'With a number in front, the operands are exchanged: 3 − a is computed as a − 3, or 3 / a as a / 3.',
  variants: () =>
    (['swapsNumberInFront', 'swapsPlainNumberInFront'] as const).flatMap((fault) =>
      ([['subtract'], ['divide'], ['subtract', 'divide']] as const).map((names) => ({
        fault: { [fault]: names.map((primitive) => ({ primitive })) },
        ...(names.length === 1 ? { where: names[0] } : {}),
      })),
    ),
  hint: 'Is 3 − 1 the same as 1 − 3?',
  explanation:
    'Sums and products may be exchanged, differences and quotients may not: 3 − a is 3 + (−a), and 3 / a is 3 · a⁻¹. ' +
    'What stands for them, a.rsub(3) and a.rdiv(3), is neither a.sub(3) nor a.div(3).',
  frequency: 'seen',
};
