import { requests } from '../cases/requests.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';
import { partingOf } from './rotatedRuns.js';

/** What the diagonal costs: a turn of the axes changes the path. */
export const adagradKnowsAxes: Law = {
  id: 'adagrad-knows-axes',
  chapter: 'adaptive-rates',
  title: 'turning theta and g does not turn the trace',
  statement:
    'AdaGrad with diagonal matrices depends on the axes: with the gradient (1, 0) its first step is about lr·(1, 0), with that turned to (3/5, 4/5) about lr·(1, 1), and not lr·(3/5, 4/5).',
  tex: '\\theta_t(R\\theta_0, Rg) \\ne R\\,\\theta_t(\\theta_0, g)',
  source: 'Duchi, Hazan & Singer (2011), introduction: the diagonal stands in for the full matrix, which has no axes',
  holdsFor: optimizersNamed('adagrad'),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 6], coordinates: [2, 2], zeros: false }),
    check: ({ algorithm }, request) =>
      partingOf(algorithm, request) ? undefined : 'the trace turns with the gradients, as if there were no axes.',
  },
};
