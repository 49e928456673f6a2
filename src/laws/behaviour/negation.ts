import type { TraceRequest } from '../../subjects/request.js';
import { unlessBroken } from '../holdsFor.js';
import type { Law } from '../law.js';
import { predicting, twoRuns } from '../twoRuns.js';

/** No direction is special. */
export const negation: Law = {
  id: 'negation',
  chapter: 'behaviour',
  title: 'negating theta and g negates the trace',
  statement: 'When the initial parameters and all gradients change sign, so does every parameter of the trace.',
  tex: '\\theta_t(-\\theta_0, -g) = -\\theta_t(\\theta_0, g)',
  source: 'g enters as g or g², theta as theta: each equation is odd or even in (theta, g)',
  holdsFor: unlessBroken('negation'),
  consequence: twoRuns(
    { steps: [1, 6] },
    negated,
    predicting((trace) =>
      trace.map((step) => step.map((tensor) => tensor.map(({ value, radius }) => ({ value: -value, radius })))),
    ),
  ),
};

function negated(request: TraceRequest): TraceRequest {
  const minus = (values: Float64Array): Float64Array => values.map((x) => -x);
  return {
    ...request,
    tensors: request.tensors.map((tensor) => ({ ...tensor, values: minus(tensor.values) })),
    steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(minus) })),
  };
}
