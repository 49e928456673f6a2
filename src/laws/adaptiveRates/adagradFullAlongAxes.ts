import type { TraceRequest } from '../../subjects/request.js';
import { requests, type Shape } from '../cases/requests.js';
import { compareRuns } from '../compare.js';
import { equationsOver } from '../equationsOver.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';
import { perStandard } from '../perStandard.js';

const shape: Shape = { steps: [1, 8], coordinates: [1, 3], schedule: true };

/** AdaGrad with diagonal matrices, by where eps stands. */
const denominators: Readonly<Record<string, string>> = { outside: 'sqrt(v) + eps', inside: 'sqrt(v + eps)' };

const diagonal = perStandard((standard: Standard) => {
  const place = standard.dialect.choices.find(({ axis }) => axis === 'eps')?.choice.id ?? '';
  return equationsOver(standard, `v = v + g^2\ntheta = theta - lr * g / (${denominators[place]})`, ['v']);
});

/** Where no two coordinates ever meet in a gradient, there is nothing beside the diagonal. */
export const adagradFullAlongAxes: Law = {
  id: 'adagrad-full-along-axes',
  chapter: 'adaptive-rates',
  title: 'in one dimension, and along the axes, it is AdaGrad',
  statement:
    'With a single coordinate, and wherever every gradient has a single coordinate that is not 0, full-matrix AdaGrad is AdaGrad with diagonal matrices.',
  tex: 'g_{t,i}\\,g_{t,j} = 0 \\ (i \\ne j) \\;\\Rightarrow\\; G_t = \\operatorname{diag}(v_t)',
  source: 'Duchi, Hazan & Singer (2011), Figure 1: the diagonal of G_t is G_t',
  holdsFor: optimizersNamed('adagrad-full'),
  consequence: {
    cases: (standard) => requests(standard, shape).map((request) => [alongAxes(request)]),
    judge: ([run], { standard, expectedBy }) => compareRuns(expectedBy(diagonal(standard), run.request), run, 0),
  },
};

/** The same request with one coordinate left in every gradient, another in each step. */
function alongAxes(request: TraceRequest): TraceRequest {
  return {
    ...request,
    steps: request.steps.map((step, s) => ({
      ...step,
      gradients: step.gradients.map((gradient) => gradient.map((x, i) => (i === s % gradient.length ? x : 0))),
    })),
  };
}
