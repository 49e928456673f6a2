import fc from 'fast-check';
import { broken, type Judgement } from '../law.js';
import { productsOf } from './cases/products.js';
import { type EngineCase, type EngineLaw, type EngineRun, needing } from './engineLaw.js';

const late = 'backward() reads data when it runs, as in micrograd: change them after it, not before.';

/** A product at one point, at another, and at the first with its data changed to the other. */
function caseAt(at: readonly [number, number], later: readonly [number, number]): EngineCase {
  const request = productsOf({ at, factors: [] });
  const changedTo = Float64Array.from(later);
  return [request, { ...request, at: changedTo }, { ...request, probes: { changedTo } }];
}

/** Each partial of a product is the other factor, as it was or as it is. */
function judgeChanged(before: EngineRun, now: EngineRun, { request, answer }: EngineRun): Judgement {
  const isOf =
    ({ answer: { gradient } }: EngineRun) =>
    (got: number, k: number) =>
      Object.is(gradient[k], got);
  const coordinate = answer.gradient.findIndex((got, k) => !isOf(before)(got, k) && !isOf(now)(got, k));
  if (coordinate < 0) return { kind: 'holds', ...(answer.gradient.every(isOf(before)) ? {} : { note: late }) };
  const [got = Number.NaN, was, is] = [answer, before.answer, now.answer].map(({ gradient }) => gradient[coordinate]);
  const name = request.graph.variables[coordinate];
  const message = `With the data changed before backward(), df/d${name} is ${got}; it was ${was}, and is now ${is}.`;
  return broken({ request: 2, coordinate, got, message });
}

/** Two conventions are known; a graph may mix them, and then has the gradient of no point. */
export const changedData: EngineLaw = {
  id: 'changed-data',
  chapter: 'autodiff',
  title: 'data changed before backward follows a known convention',
  statement: 'Where data change between the graph and backward, a factor counts as it was or as it is, not as a third.',
  tex: '\\frac{\\partial (ab)}{\\partial a} \\in \\{ b_{\\text{then}}, b_{\\text{now}} \\}',
  source: 'karpathy/micrograd, engine.py; PyTorch, "Autograd mechanics", in-place correctness checks',
  circumstance: 'changing data before backward()',
  appliesTo: needing('multiply'),
  cases: () =>
    fc
      .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }))
      .map(([a, b]) => caseAt([a, b], [a + 10, b + 20])),
  always: () => [caseAt([2, 3], [5, 7])],
  judge: (runs) => judgeChanged(...(runs as readonly [EngineRun, EngineRun, EngineRun])),
};
