import fc from 'fast-check';
import type { Judgement } from '../law.js';
import { products, productsOf } from './cases/products.js';
import { compareAnswers } from './compareAnswers.js';
import { type EngineLaw, type EngineRun, needing } from './engineLaw.js';

const unread =
  'What is written into the data of a value that was made already is not read: make new values for a new point.';

function judgeStep(before: EngineRun, alone: EngineRun, stepped: EngineRun): Judgement {
  const judgement = compareAnswers(
    alone,
    stepped,
    'With the data changed, the gradients set to 0 and the graph built anew',
  );
  const isUnread = judgement.kind === 'broken' && compareAnswers(before, stepped, '').kind === 'holds';
  return isUnread ? { kind: 'holds', note: unread } : judgement;
}

/** The loop in which engines are used: forward, backward, step, and so on. */
export const nextStep: EngineLaw = {
  id: 'next-step',
  chapter: 'autodiff',
  title: 'the next step starts afresh',
  statement:
    'With the same variables at their new data, gradients at 0 and a new graph, nothing is left of the last step.',
  tex: 'x_{t+1} = x_t - \\eta\\, \\nabla f(x_t)',
  source: 'karpathy/micrograd, demo.ipynb; PyTorch, torch.optim',
  circumstance: 'changing data between two graphs',
  appliesTo: needing('multiply'),
  cases: () =>
    fc.tuple(products, fc.integer({ min: 1, max: 5 })).map(([drawn, step]) => {
      const request = productsOf(drawn);
      const before = request.at.map((x) => x + step);
      return [{ ...request, at: before }, request, { ...request, probes: { steppedFrom: before } }];
    }),
  judge: (runs) => judgeStep(...(runs as readonly [EngineRun, EngineRun, EngineRun])),
};
