import { cube, productsOf, withoutAndWith } from './cases/products.js';
import { randomGraphs } from './cases/randomGraphs.js';
import { doubleNegative, negative } from './cases/smallGraphs.js';
import { compareAnswers } from './compareAnswers.js';
import { always, type EngineLaw, type EngineRun } from './engineLaw.js';

const probes = { cleared: 'own' } as const;

/** Two walks with a clearing between them are two first walks. */
export const clearingGradients: EngineLaw = {
  id: 'clearing-gradients',
  chapter: 'autodiff',
  title: 'clearing the gradients leaves nothing behind',
  statement:
    'After the engine has cleared its gradients, backward gives the same gradient again, as if for the first time.',
  tex: '\\bar v_i \\leftarrow 0 \\text{ for every } i',
  source: 'PyTorch, torch.optim.Optimizer.zero_grad; Griewank & Walther (2008), section 3.2',
  circumstance: 'clearing gradients',
  appliesTo: always,
  cases: (offers) => randomGraphs(offers, 6).map((request) => withoutAndWith(request, probes)),
  always: (offers) =>
    [
      ...(offers.has('negate') ? [negative, doubleNegative] : []),
      ...(offers.has('multiply') ? [cube, productsOf({ at: [2, 1], factors: [3, 5] })] : []),
    ].map((request) => withoutAndWith(request, probes)),
  judge: ([first, second]) =>
    compareAnswers(first, second as EngineRun, 'With the gradients cleared, after a second backward()'),
};
