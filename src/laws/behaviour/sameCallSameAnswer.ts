import { compareBits } from '../compare.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';
import { probed, twoRuns } from '../twoRuns.js';

/** Nothing is remembered from one run to the next. */
export const sameCallSameAnswer: Law = {
  id: 'same-call-same-answer',
  chapter: 'behaviour',
  title: 'the same call gives the same answer',
  statement: 'Two new instances that are given the same numbers answer the same, to the bit.',
  tex: 'f(x) = f(x)',
  source: 'an update rule is a function of its arguments',
  holdsFor: everywhere,
  consequence: twoRuns({}, probed({ repeat: true }), (first, second) =>
    compareBits(first.answer, second.answer, 1, 'The same call gave another answer.'),
  ),
};
