import type { TraceRequest } from '../../subjects/request.js';
import { everywhere } from '../holdsFor.js';
import type { Law } from '../law.js';
import { predicting, twoRuns } from '../twoRuns.js';

/** No coordinate is special. */
export const permutation: Law = {
  id: 'permutation',
  chapter: 'behaviour',
  title: 'permuting coordinates permutes the trace',
  statement: 'When the coordinates of theta and of every gradient change places, so do those of the trace.',
  tex: '\\theta_t(P\\theta_0, Pg) = P\\,\\theta_t(\\theta_0, g)',
  source: 'one rule for all coordinates',
  holdsFor: everywhere,
  consequence: twoRuns(
    { steps: [1, 6], coordinates: [2, 3] },
    reversed,
    predicting((trace) => trace.map((step) => step.map((tensor) => tensor.toReversed()))),
  ),
};

function reversed(request: TraceRequest): TraceRequest {
  return {
    ...request,
    tensors: request.tensors.map((tensor) => ({ ...tensor, values: tensor.values.toReversed() })),
    steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map((values) => values.toReversed()) })),
  };
}
