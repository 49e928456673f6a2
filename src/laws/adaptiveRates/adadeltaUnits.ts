import type { Decimal } from 'decimal.js';
import { edited } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { agree, decimalViews } from '../decimalView.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The step has the parameter’s units only when ε is in those units too. */
export const adadeltaUnits: Law = {
  id: 'adadelta-units',
  chapter: 'adaptive-rates',
  title: 'only with eps in the numerator alone does the gradient’s scale cancel',
  statement:
    'If eps stood in the numerator alone, multiplying every gradient by 10 would change nothing; the eps in the denominator makes the step depend on the scale.',
  tex: '\\Delta_t = \\frac{\\sqrt{u_{t-1} + \\epsilon}}{\\sqrt{v_t}}\\, g_t \\text{ is invariant to } g \\mapsto 10\\,g',
  source: 'Zeiler (2012), section 3.2, on the units of the step',
  holdsFor: allOf(optimizersNamed('adadelta'), choice('denominator', 'newest')),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 6], zeros: false }),
    check: ({ algorithm }, request) => {
      const alone = edited(algorithm, [{ replace: 'sqrt(v + eps)', with: 'sqrt(v)' }]);
      const last = (of: typeof algorithm, by: TraceRequest) => decimalViews(of, by).at(-1)?.all('theta')[0] as Decimal;
      const [one, ten] = [request, tenfold(request)].map((by) => last(alone, by)) as [Decimal, Decimal];
      if (!agree(one, ten)) return `with eps in the numerator alone theta is ${one}, and ${ten} at the tenfold scale.`;
      const [small, large] = [request, tenfold(request)].map((by) => last(algorithm, by)) as [Decimal, Decimal];
      return agree(small, large) ? `theta is ${small} at both scales although eps is in the denominator.` : undefined;
    },
  },
};

function tenfold(request: TraceRequest): TraceRequest {
  const times = (values: Float64Array): Float64Array => values.map((x) => Number(`${x}e1`));
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(times) })) };
}
