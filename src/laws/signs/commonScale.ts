import fc from 'fast-check';
import type { TraceRequest } from '../../subjects/request.js';
import { shortDecimal } from '../cases/numbers.js';
import { requests } from '../cases/requests.js';
import { compareRuns, observed } from '../compare.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law, Run } from '../law.js';

/** An average keeps proportions, so that only a scale that all gradients share is lost in its sign. */
export const commonScale: Law = {
  id: 'common-scale-does-not-matter',
  chapter: 'signs',
  title: 'the common scale of all gradients does not matter',
  statement:
    'Multiplying all gradients by one positive number changes nothing: averages are scaled, and keep their signs.',
  tex: '\\theta_t(c\\,g) = \\theta_t(g) \\quad (c > 0)',
  source: 'Bernstein et al. (2018), Algorithm 2, and Chen et al. (2023), Algorithm 2: m is linear in the gradients',
  holdsFor: optimizersNamed('signum', 'lion'),
  consequence: {
    cases: (standard) =>
      fc
        .tuple(requests(standard, { steps: [2, 10], schedule: true }), shortDecimal(-2, 2))
        .map(([request, scale]) => [request, scaled(request, scale)]),
    judge: ([first, second]) => compareRuns(observed(first.answer, first.expected), second as Run, 1),
  },
};

function scaled(request: TraceRequest, scale: number): TraceRequest {
  const times = (values: Float64Array): Float64Array => values.map((x) => x * scale);
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(times) })) };
}
