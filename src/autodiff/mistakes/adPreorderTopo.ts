import type { EngineMistake } from './engineMistake.js';

/** The list is made or read in the wrong order. */
export const adPreorderTopo: EngineMistake = {
  id: 'ad-preorder-topo',
  statement: 'The nodes are sorted in the wrong order: not every node comes before its operands.',
  variants: () =>
    (['pre-order', 'pre-order-backward', 'post-order-forward'] as const).map((order) => ({ fault: { order } })),
  hint: 'Is a node appended before its operands or behind them, and from which end is the list read?',
  explanation:
    'Append a node behind its operands (post-order), and walk the list from its end: then every node has received ' +
    'everything before it hands anything on. Appended before its operands, a node that is used at two depths is too early.',
  frequency: 'hypothetical',
};
