import fc from 'fast-check';
import type { TraceRequest } from '../../subjects/request.js';
import { shortDecimal } from '../cases/numbers.js';
import { requests } from '../cases/requests.js';
import { compareRuns, observed } from '../compare.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law, Run } from '../law.js';

/** The size of a gradient is nothing to it. */
export const onlySignsCount: Law = {
  id: 'only-signs-count',
  chapter: 'signs',
  title: 'the size of a gradient does not matter',
  statement: 'Multiplying each gradient of each step and coordinate by a positive number of its own changes nothing.',
  tex: '\\theta_t(c_1 g_1, \\dots, c_t g_t) = \\theta_t(g_1, \\dots, g_t) \\quad (c_{\\tau,i} > 0)',
  source:
    'Bernstein et al. (2018), Algorithm 1; Igel & Hüsken (2000), which reads the sign of g and of a product of two',
  holdsFor: optimizersNamed('sign-sgd', 'rprop'),
  consequence: {
    cases: (standard) =>
      fc
        .tuple(requests(standard, { steps: [1, 10] }), fc.array(shortDecimal(-2, 2), { minLength: 20, maxLength: 20 }))
        .map(([request, scales]) => [request, rescaled(request, scales)]),
    judge: ([first, second]) => compareRuns(observed(first.answer, first.expected), second as Run, 1),
  },
};

/** Each gradient takes the next scale, round and round. */
function rescaled(request: TraceRequest, scales: readonly number[]): TraceRequest {
  let taken = 0;
  const scaled = (values: Float64Array): Float64Array =>
    values.map((x) => x * (scales[taken++ % scales.length] as number));
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(scaled) })) };
}
