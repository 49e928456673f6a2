import type { Decimal } from 'decimal.js';
import type { Algorithm } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { allOf, notChosen, optimizersNamed } from '../holdsFor.js';
import type { Law, Standard } from '../law.js';

/** What AMSGrad promises, and what in each form it does not. */
export const amsgradNeverFalls: Law = {
  id: 'amsgrad-never-falls',
  chapter: 'adam',
  title: 'v_hat never falls; v may, and so may v_hat where it is corrected afterwards',
  statement:
    'The largest second moment v_hat never falls, in any form. v does after the gradients 1 and 0, and where v_hat is corrected after the maximum, the corrected value falls to 1/(1 + beta2) of itself.',
  tex: '\\hat v_t \\ge \\hat v_{t-1};\\qquad \\frac{\\hat v_2}{1-\\beta_2^2} = \\frac{1}{1+\\beta_2}\\cdot\\frac{\\hat v_1}{1-\\beta_2} \\;\\text{after } g = 1, 0',
  source:
    'Reddi, Kale & Kumar (2018), section 4; the corrected value is what torch.optim.Adam(amsgrad=True) divides by',
  holdsFor: allOf(optimizersNamed('amsgrad'), notChosen('decay', 'coupled')),
  identity: {
    cases: (standard) => requests(standard, { steps: [2, 8] }),
    check: (standard, request) => fallOf(standard.algorithm, request) ?? afterOneAndZero(standard),
  },
};

function fallOf(algorithm: Algorithm, request: TraceRequest): string | undefined {
  let before: Decimal | undefined;
  for (const { step, all } of decimalViews(algorithm, request)) {
    const v_hat = all('v_hat')[0] as Decimal;
    if (before?.greaterThan(v_hat)) return `v_hat falls from ${before} to ${v_hat} in step ${step}.`;
    before = v_hat;
  }
  return undefined;
}

/** beta2 = 3/4: v is 1/4 and then 3/16; the corrections are 1/4 and 7/16. */
function afterOneAndZero({ algorithm, dialect }: Standard): string | undefined {
  const views = decimalViews(algorithm, {
    hyperparameters: { lr: 1, beta1: 0, beta2: 3 / 4, eps: 1 },
    tensors: [{ shape: [1], values: Float64Array.of(0) }],
    steps: [1, 0].map((g) => ({ gradients: [Float64Array.of(g)] })),
  });
  const [first, second] = views.map(({ all }) => ({ v: all('v')[0] as Decimal, v_hat: all('v_hat')[0] as Decimal }));
  if (!first || !second) return 'there are no two steps.';
  const isAsStated = agree(first.v.times(4), asWritten(1)) && agree(second.v.times(16), asWritten(3));
  if (!isAsStated) return `after the gradients 1 and 0, v is ${first.v} and ${second.v}.`;
  if (!dialect.choices.some(({ choice }) => choice.id === 'max-then-correct')) return undefined;
  const ratio = second.v_hat.div(7).times(16).div(first.v_hat.times(4));
  return agree(ratio.times(7), asWritten(4))
    ? undefined
    : `the corrected value falls to ${ratio} of itself, not to 4/7.`;
}
