import type { Enclosure } from '../../arithmetic/enclosure.js';
import { enclosuresIn } from '../../subjects/enclosedRunner.js';
import type { Trace } from '../../subjects/runner.js';
import { requests } from '../cases/requests.js';
import { observed, withRadiiOf } from '../compare.js';
import { compareAsked } from '../compareAsked.js';
import { allOf, askingAhead, optimizersNamed } from '../holdsFor.js';
import type { Law, Run } from '../law.js';

/** Where the parameters would be if the last step went on, shortened by the momentum. */
export const asksAhead: Law = {
  id: 'asks-at-the-look-ahead-point',
  chapter: 'momentum',
  title: 'asks for the gradient at the look-ahead point',
  statement:
    'Each gradient is asked for where momentum times the last step would lead: theta_{t−1} + momentum·(theta_{t−1} − theta_{t−2}); the first one at theta_0.',
  tex: '\\vartheta_t = \\theta_{t-1} + \\beta\\,(\\theta_{t-1} - \\theta_{t-2}), \\quad \\vartheta_1 = \\theta_0',
  source:
    'Sutskever et al. (2013), eq. (3) and (4); [AMA564] Nesterov, whose θ_{t−1} − θ_{t−2} is −v_{t−1}, from v_0 = 0',
  holdsFor: allOf(optimizersNamed('nesterov'), askingAhead),
  consequence: {
    cases: (standard) => requests(standard, { steps: [2, 8], schedule: true }).map((request) => [request]),
    judge: ([run], { standard: { algorithm }, askedBy }) =>
      compareAsked(withRadiiOf(askedBy(algorithm, run.request), wentOn(run)), algorithm, run),
  },
};

/** The points, from the subject's own parameters: an error elsewhere is not held against where it asks. */
function wentOn({ request, answer, expected, precision }: Run): Trace<Enclosure> {
  const { add, subtract, multiply, input } = enclosuresIn(precision).arithmetic;
  const momentum = input(request.hyperparameters.momentum ?? Number.NaN);
  const start = request.tensors.map(({ values }) => Array.from(values, input));
  const thetas = [start, ...observed(answer, expected)];
  return request.steps.map((_, s) =>
    start.map((tensor, k) =>
      tensor.map((first, i) => {
        const now = thetas[s]?.[k]?.[i] ?? first;
        const before = thetas[s - 1]?.[k]?.[i] ?? now;
        return s === 0 ? first : add(now, multiply(momentum, subtract(now, before)));
      }),
    ),
  );
}
