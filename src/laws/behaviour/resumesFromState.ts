import { compareBits } from '../compare.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';
import { probed, twoRuns } from '../twoRuns.js';

/** A checkpoint holds everything. */
export const resumesFromState: Law = {
  id: 'resumes-from-state',
  chapter: 'behaviour',
  title: 'stopping and resuming changes nothing',
  statement: 'A fresh instance that goes on from a copy of the state gives the same parameters, to the bit.',
  tex: '\\theta_t \\text{ depends on } (\\theta_{t-1}, g_t, \\mathrm{state}_{t-1}) \\text{ alone}',
  source: 'checkpointing; the state is what the update rule reads from the step before',
  holdsFor: everywhere,
  consequence: twoRuns(
    { steps: [3, 6], zeros: false },
    (request) => probed({ resumeAt: Math.ceil(request.steps.length / 2) })(request),
    (first, second) => compareBits(first.answer, second.answer, 1, 'After stopping and resuming,'),
  ),
};
