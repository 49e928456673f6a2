import fc from 'fast-check';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import type { PrimitiveId } from '../../src/autodiff/primitives/index.js';
import type { GraphCase } from '../autodiff/arbitraryGraph.js';

/** Defined everywhere, and neither growing nor dying out when applied again and again. */
const tame: readonly PrimitiveId[] = [
  'sin',
  'tanh',
  'arctan',
  'sigmoid',
  'silu',
  'gelu',
  'gelu_tanh',
  'gelu_sigmoid',
  'erf',
  'softplus',
  'cos',
];
const anyTame = fc.constantFrom(...tame);
const coordinate = fc.integer({ min: 1, max: 300 }).map((hundredths) => `${hundredths}e-2`);
const point = fc.tuple(coordinate, coordinate);

/** One operation after the other, every third node mixed with the one two before it: shared nodes, deep down. */
export function deepChain(length: number): fc.Arbitrary<GraphCase> {
  const steps = fc.array(anyTame, { minLength: 3, maxLength: length, size: 'max' });
  return fc.record({
    graph: steps.map((ids) => {
      const builder = graphBuilder();
      let [before, last] = [builder.variable('x1'), builder.variable('x2')];
      for (const [k, id] of ids.entries()) {
        const next = k % 3 === 0 ? builder.apply('add', last, before) : builder.apply(id, last);
        [before, last] = [last, next];
      }
      return builder.finish(last);
    }),
    at: point,
  });
}

/** A sum of many terms that all share one product. */
export function wideSum(width: number): fc.Arbitrary<GraphCase> {
  const terms = fc.array(anyTame, { minLength: 2, maxLength: width, size: 'max' });
  return fc.record({
    graph: terms.map((ids) => {
      const builder = graphBuilder();
      const [x, y] = [builder.variable('x1'), builder.variable('x2')];
      const shared = builder.apply('multiply', x, y);
      const nodes = ids.map((id, k) => builder.apply(id, k % 3 === 0 ? x : shared));
      return builder.finish(nodes.reduce((sum, node) => builder.apply('add', sum, node)));
    }),
    at: point,
  });
}
