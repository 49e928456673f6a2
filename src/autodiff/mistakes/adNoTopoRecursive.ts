import type { EngineMistake } from './engineMistake.js';

/** Nodes hand on their adjoints before, or as often as, they receive something. */
export const adNoTopoRecursive: EngineMistake = {
  id: 'ad-no-topo-recursive',
  statement: 'A node hands on its adjoint before it has received all of it, or more than once.',
  variants: () =>
    (['recursive', 'recursive-set', 'breadth-first', 'breadth-first-again', 'repeated'] as const).map((order) => ({
      fault: { order },
    })),
  hint: 'When a node in the middle is used by two others, how often does it call its own operands, and with what?',
  explanation:
    'Calling the operands from within backward(), or walking breadth first, hands on a part of the adjoint and later ' +
    'the whole of it again, or never the rest. Sort the nodes first, so that each comes behind everything that uses ' +
    'it, and visit each once.',
  frequency: 'seen',
};
