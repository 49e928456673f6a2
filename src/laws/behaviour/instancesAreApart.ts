import { compareBits } from '../compare.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';
import { probed, twoRuns } from '../twoRuns.js';

/** What one instance does, another does not notice. */
export const instancesAreApart: Law = {
  id: 'instances-are-apart',
  chapter: 'behaviour',
  title: 'two instances do not share state',
  statement: 'A second instance that steps in between changes nothing for the first.',
  tex: 'f(x) \\text{ is the same beside } f(y)',
  source: 'a model has many parameters, and a program many optimizers',
  holdsFor: everywhere,
  consequence: twoRuns({ steps: [2, 6], zeros: false }, probed({ twin: true }), (first, second) =>
    compareBits(first.answer, second.answer, 1, 'With a second instance stepping in between,'),
  ),
};
