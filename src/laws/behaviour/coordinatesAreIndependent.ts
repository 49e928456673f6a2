import type { TraceRequest } from '../../subjects/request.js';
import { elementwise } from '../holdsFor.js';
import type { Law } from '../law.js';
import { predicting, twoRuns } from '../twoRuns.js';

/** Each coordinate is treated as if it were alone. */
export const coordinatesAreIndependent: Law = {
  id: 'coordinates-are-independent',
  chapter: 'behaviour',
  title: 'coordinates do not influence each other',
  statement: 'The first coordinate moves as it would without the others.',
  tex: '\\theta_{t,i} \\text{ depends on } \\theta_{0,i}, g_{1,i}, \\dots, g_{t,i}',
  source: 'elementwise equations: no norm, no mean, no sum over coordinates',
  holdsFor: elementwise,
  consequence: twoRuns(
    { steps: [1, 6], coordinates: [2, 3] },
    firstCoordinate,
    predicting((trace) => trace.map((step) => step.map((tensor) => tensor.slice(0, 1)))),
  ),
};

function firstCoordinate(request: TraceRequest): TraceRequest {
  return {
    ...request,
    tensors: request.tensors.map(({ values }) => ({ shape: [1], values: values.slice(0, 1) })),
    steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map((values) => values.slice(0, 1)) })),
  };
}
