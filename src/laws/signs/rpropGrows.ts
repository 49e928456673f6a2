import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { compareRuns } from '../compare.js';
import { equationsOver } from '../equationsOver.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';
import { perStandard } from '../perStandard.js';

const growing = perStandard((standard) =>
  equationsOver(
    standard,
    `size  = t == 1 ? lr : min(lr * eta_plus^(t - 1), max_step)
     theta = theta - size * sign(g)`,
  ),
);

/** Nothing turns, so nothing shrinks. */
export const rpropGrows: Law = {
  id: 'rprop-grows-geometrically',
  chapter: 'signs',
  title: 'while no gradient turns, steps grow by eta_plus',
  statement:
    'Under gradients that keep their sign the first step is lr long, and the t-th one lr·eta_plus^(t−1), up to max_step.',
  tex: '\\theta_t = \\theta_{t-1} - \\min(\\Delta_0\\, \\eta_+^{t-1}, \\Delta_{\\max})\\, \\mathrm{sign}(g_t) \\quad (t > 1)',
  source: 'Igel & Hüsken (2000), the first case of each variant, applied t − 1 times',
  holdsFor: allOf(optimizersNamed('rprop'), choice('bounds', 'as-it-moves'), (standard) => {
    const late = choice('turn', 'one-late')(standard);
    return late !== true || 'it is written for steps that are taken at once';
  }),
  consequence: {
    cases: (standard) => requests(standard, { steps: [1, 10], zeros: false }).map((request) => [keepingSigns(request)]),
    judge: ([run], { standard, expectedBy }) => compareRuns(expectedBy(growing(standard), run.request), run, 0),
  },
};

/** Every gradient takes the sign of its coordinate's first one. */
function keepingSigns({ steps, ...rest }: TraceRequest): TraceRequest {
  const kept = (values: Float64Array, tensor: number): Float64Array =>
    values.map((x, i) => Math.abs(x) * Math.sign(steps[0]?.gradients[tensor]?.[i] ?? 1));
  return { ...rest, steps: steps.map((step) => ({ ...step, gradients: step.gradients.map(kept) })) };
}
