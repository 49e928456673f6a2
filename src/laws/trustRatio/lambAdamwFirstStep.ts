import fc, { type Arbitrary } from 'fast-check';
import { adamw } from '../../optimizers/adamw.js';
import { algorithmOf } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { compareRuns } from '../compare.js';
import { allOf, choice, optimizersNamed, reading } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';

const adamwAlgorithm = algorithmOf(adamw);

/** Decays λ at which 1/(1 − λ) is a short decimal. */
const decays = [0, 0.2, 0.5, 0.75, 0.9] as const;

/** A ratio of 1 leaves AdamW. */
export const lambAdamwFirstStep: Law = {
  id: 'lamb-adamw-first-step',
  chapter: 'trust-ratio',
  title: 'where the weights are as large as the direction, or 0, the first step is AdamW’s',
  statement:
    'Where the norm of the weights equals that of the direction LAMB’s step is AdamW’s: at eps = 0 in the first step from sign(g)/(1 − weight_decay); and so it is from weights that are all 0.',
  tex: '\\|\\theta\\| = \\|u\\| \\;\\lor\\; \\theta = 0 \\;\\Rightarrow\\; \\theta - \\alpha\\, u = \\theta_1^{\\mathrm{AdamW}}',
  source: 'You et al. (2020), Algorithm 2; Loshchilov & Hutter (2019); the guard of libraries at norm 0',
  holdsFor: allOf(
    optimizersNamed('lamb'),
    choice('correction', 'both'),
    choice('phi', 'identity'),
    choice('decay', 'inside'),
    reading('weight_decay', 'eps'),
  ),
  consequence: {
    cases: (standard) => fc.oneof(equalNorms(standard), fromZero(standard)).map((request) => [request]),
    judge: ([run], { expectedBy }) => compareRuns(expectedBy(adamwAlgorithm, run.request), run, 0),
  },
};

const firstStep = { steps: [1, 1], coordinates: [1, 3] } as const;

function equalNorms(standard: Standard): Arbitrary<TraceRequest> {
  return fc
    .constantFrom(...decays)
    .chain((weight_decay) => requests(standard, { ...firstStep, zeros: false, fixed: { eps: 0, weight_decay } }))
    .map((request) => {
      const size = 1 / (1 - (request.hyperparameters.weight_decay ?? Number.NaN));
      return startingAt(request, (g) => Math.sign(g) * size);
    });
}

function fromZero(standard: Standard): Arbitrary<TraceRequest> {
  return requests(standard, firstStep).map((request) => startingAt(request, () => 0));
}

/** The same request with weights made from the first gradient. */
function startingAt(request: TraceRequest, weight: (g: number) => number): TraceRequest {
  const gradients = request.steps[0]?.gradients ?? [];
  const tensors = request.tensors.map(({ shape }, k) => ({
    shape,
    values: (gradients[k] as Float64Array).map(weight),
  }));
  return { ...request, tensors };
}
