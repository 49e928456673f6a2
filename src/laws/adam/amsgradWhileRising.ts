import { adam } from '../../optimizers/adam.js';
import { type Algorithm, algorithmIn, edited } from '../../optimizers/algorithm.js';
import { findDialect } from '../../optimizers/dialect.js';
import { adamNoBiasCorrection } from '../../optimizers/mistakes/adamNoBiasCorrection.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { compareRuns } from '../compare.js';
import { allOf, optimizersNamed, undecayed } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';
import { perStandard } from '../perStandard.js';

/** A maximum over a sequence that rises is its last term. */
export const amsgradWhileRising: Law = {
  id: 'amsgrad-while-rising',
  chapter: 'adam',
  title: 'while the second moment rises it is Adam',
  statement:
    'While no second moment falls, AMSGrad is Adam: without bias correction as the paper writes both, with it where the maximum is taken before the correction.',
  tex: 'v_1 \\le \\dots \\le v_t \\;\\Rightarrow\\; \\hat v_t = v_t',
  source: 'Reddi, Kale & Kumar (2018), Algorithm 2, and its Adam in Algorithm 1 and Table 1',
  holdsFor: allOf(optimizersNamed('amsgrad'), undecayed, (standard) =>
    formOf(standard) === 'correct-then-max' ? 'its maximum is of the corrected second moment, which may fall' : true,
  ),
  consequence: {
    cases: (standard) =>
      requests(standard, { steps: [1, 8], schedule: true }).map((request) => [withoutFalls(request)]),
    judge: ([run], { standard, expectedBy }) => compareRuns(expectedBy(adamFor(standard), run.request), run, 0),
  },
};

const choiceOn = ({ dialect }: Standard, name: string): string | undefined =>
  dialect.choices.find(({ axis }) => axis === name)?.choice.id;

const formOf = (standard: Standard): string | undefined => choiceOn(standard, 'form');

/** Adam with eps in the same place. */
const adamFor = perStandard((standard): Algorithm => {
  const same = algorithmIn(adam, findDialect(adam, [`eps=${choiceOn(standard, 'eps')}`]).dialect);
  return formOf(standard) === 'uncorrected' ? edited(same, adamNoBiasCorrection.edits ?? []) : same;
});

/** The same request with every gradient that would let v fall replaced by the largest so far, which cannot. */
function withoutFalls(request: TraceRequest): TraceRequest {
  const { beta2 = 0 } = request.hyperparameters;
  const steps = request.steps.map((step) => ({ ...step, gradients: step.gradients.map((g) => g.slice()) }));
  for (const [tensor, { values }] of request.tensors.entries()) {
    for (const i of values.keys()) {
      let v = 0;
      let largest = 0;
      for (const { gradients } of steps) {
        const gradient = gradients[tensor] as Float64Array;
        if ((gradient[i] as number) ** 2 < v) gradient[i] = largest;
        const g = gradient[i] as number;
        v = beta2 * v + (1 - beta2) * g ** 2;
        largest = Math.abs(g) > Math.abs(largest) ? g : largest;
      }
    }
  }
  return { ...request, steps };
}
