import fc, { type Arbitrary } from 'fast-check';
import type { NodeIndex } from '../../../autodiff/graph.js';
import type { GradientProbes, GradientRequest } from '../../../subjects/gradientRequest.js';
import type { EngineCase } from '../engineLaw.js';
import { requestOf } from './graphs.js';

/** A graph of products, whose nodes an engine makes as they are: none is hidden in the making of another. */
export interface Products {
  readonly at: readonly [number, number];
  /** Numbers that a·b is multiplied by, one after the other; 0 squares what there is. */
  readonly factors: readonly number[];
}

/** Products of a and b; node 2 is a·b, and each factor makes the next. */
export function productsOf({ at, factors }: Products): GradientRequest {
  return requestOf(at, (builder, a, b) =>
    factors.reduce<NodeIndex>(
      (node, factor) => builder.apply('multiply', node, factor === 0 ? node : builder.constant(factor)),
      builder.apply('multiply', a as number, b as number),
    ),
  );
}

/** a·a·a at 2: the smallest graph with a node in the middle that is used, and an input that is used beside it. */
export const cube: GradientRequest = requestOf([2], (builder, a) =>
  builder.apply('multiply', builder.apply('multiply', a as number, a as number), a),
);

/** A request as it is, and under circumstances. */
export function withoutAndWith(request: GradientRequest, probes: GradientProbes): EngineCase {
  return [request, { ...request, probes }];
}

const halves = fc.integer({ min: 2, max: 9 }).map((count) => count / 2);

/** Products of one to four operations behind a·b. */
export const products: Arbitrary<Products> = fc.record({
  at: fc.tuple(halves, halves),
  factors: fc.array(fc.constantFrom(2, 3, 5, 0), { minLength: 1, maxLength: 4 }),
});
