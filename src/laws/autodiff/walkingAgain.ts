import fc from 'fast-check';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import { broken, type Judgement } from '../law.js';
import { cube, type Products, products, productsOf, withoutAndWith } from './cases/products.js';
import { compareAnswers } from './compareAnswers.js';
import { compareAnswer } from './compareGradients.js';
import { expectationsOf, judgeByConvention } from './conventions.js';
import { type EngineCase, type EngineLaw, type EngineRun, needing } from './engineLaw.js';

/** The first walk begins at a·b or behind it, before the output. */
const fromInside = (drawn: Products, place: number): EngineCase =>
  withoutAndWith(productsOf(drawn), { innerFirst: 2 + (place % drawn.factors.length) });
const clearedByHand = (request: GradientRequest): EngineCase => withoutAndWith(request, { cleared: 'by hand' });

/** What is added up is a convention; where the gradient is wrong to begin with, no sum of it tells anything. */
function judgeFromInside(alone: EngineRun, { request, answer }: EngineRun): Judgement {
  if (compareAnswer(alone.expected, alone.answer, alone.request).kind !== 'holds') {
    return { kind: 'undecidable', reason: 'the gradient is wrong without it' };
  }
  const judgement = judgeByConvention(request, answer, 1);
  if (judgement.kind !== 'broken') return judgement;
  const { coordinate = 0, message } = judgement.breach;
  const sums = expectationsOf(request).map(({ gradient }) => gradient[coordinate]?.value);
  return broken({
    ...judgement.breach,
    message: `After backward() from a node in the middle and then from the output, ${message} Where gradients add up it may be ${sums.slice(1).join(' or ')}.`,
  });
}

/** Marks, links and lists must not outlive the walk that they were made for. */
export const walkingAgain: EngineLaw = {
  id: 'walking-again',
  chapter: 'autodiff',
  title: 'a graph that was walked back can be walked again',
  statement:
    'A second backward, from the same output or from a later one, reaches every node again, in order, whatever it adds to.',
  tex: '\\bar v_j \\mathrel{+}= \\bar v_i\\, \\partial v_i / \\partial v_j \\text{ once more}',
  source: 'PyTorch, torch.Tensor.backward, retain_graph; Griewank & Walther (2008), section 3.2',
  circumstance: 'a second backward() on one graph',
  appliesTo: needing('multiply'),
  cases: () =>
    fc
      .record({ drawn: products, place: fc.nat({ max: 3 }), isInside: fc.boolean() })
      .map(({ drawn, place, isInside }) => (isInside ? fromInside(drawn, place) : clearedByHand(productsOf(drawn)))),
  always: () => [
    clearedByHand(cube),
    clearedByHand(productsOf({ at: [2, 3], factors: [5, 0] })),
    withoutAndWith(cube, { innerFirst: 1 }),
    fromInside({ at: [2, 3], factors: [5, 2] }, 1),
  ],
  judge: ([first, second = first]) =>
    second.request.probes?.cleared
      ? compareAnswers(first, second, 'With every gradient set to 0, after a second backward()')
      : judgeFromInside(first, second),
};
