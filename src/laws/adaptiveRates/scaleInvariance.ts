import fc from 'fast-check';
import type { TraceRequest } from '../../subjects/request.js';
import { shortDecimal } from '../cases/numbers.js';
import { requests } from '../cases/requests.js';
import { compareRuns, observed } from '../compare.js';
import { allOf, notChosen, optimizersNamed, reading } from '../holdsFor.js';
import type { Law, Run } from '../law.js';

/** The size of the gradient cancels; only its shape over time matters. */
export const scaleInvariance: Law = {
  id: 'scale-invariance',
  chapter: 'adaptive-rates',
  title: 'at eps = 0 the scale of the gradient cancels',
  statement: 'With eps = 0, multiplying all gradients by a positive number changes nothing.',
  tex: '\\theta_t(c\\,g) = \\theta_t(g) \\quad (c > 0,\\ \\epsilon = 0,\\ g_1 \\ne 0)',
  source: 'Kingma & Ba (2015), section 2.1; an L2 penalty inside the gradient breaks it',
  holdsFor: allOf(
    optimizersNamed('rmsprop-corrected', 'adam', 'amsgrad', 'adamax', 'nadam', 'adamw', 'lamb'),
    notChosen('decay', 'coupled'),
    reading('eps'),
  ),
  consequence: {
    cases: (standard) =>
      fc
        .tuple(requests(standard, { steps: [1, 6], fixed: { eps: 0 }, zeros: false }), shortDecimal(-2, 2))
        .map(([request, scale]) => [request, scaled(request, scale)]),
    judge: ([first, second]) => compareRuns(observed(first.answer, first.expected), second as Run, 1),
  },
};

function scaled(request: TraceRequest, scale: number): TraceRequest {
  const times = (values: Float64Array): Float64Array => values.map((x) => x * scale);
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(times) })) };
}
