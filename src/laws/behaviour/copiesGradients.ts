import { compareBits } from '../compare.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';
import { probed, twoRuns } from '../twoRuns.js';

/** A gradient array belongs to the caller, who may overwrite it. */
export const copiesGradients: Law = {
  id: 'copies-gradients',
  chapter: 'behaviour',
  title: 'overwriting a gradient array later changes nothing',
  statement: 'A caller that uses one array for all gradients gets the same parameters, to the bit.',
  tex: '\\theta_t \\text{ depends on the values of } g_1, \\dots, g_t',
  source: 'training loops clear and refill gradient buffers in place',
  holdsFor: everywhere,
  consequence: twoRuns({ steps: [2, 6], zeros: false }, probed({ reuseArrays: true }), (first, second) =>
    compareBits(first.answer, second.answer, 1, 'When the caller overwrites its gradient arrays between steps,'),
  ),
};
