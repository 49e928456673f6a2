import fc from 'fast-check';
import type { NodeIndex } from '../../autodiff/graph.js';
import type { GraphBuilder } from '../../autodiff/graphBuilder.js';
import { operationsOf } from '../../autodiff/mistakes/eachOperation.js';
import { type PrimitiveId, primitiveOf } from '../../autodiff/primitives/index.js';
import { applied, requestOf } from './cases/graphs.js';
import { admissibleValue, type Point, pointsOf, roundPointsOf } from './cases/points.js';
import { comparePartials, compareValue } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needing } from './engineLaw.js';

/** p(a, b) and 2a + 3b beside it, which comes first or second. */
function usedTwice(id: PrimitiveId, { at, exponent }: Point, isFirst: boolean): EngineCase {
  return [
    requestOf(at, (builder, ...operands) => {
      const other = () => weighted(builder, operands);
      const early = isFirst ? undefined : other();
      const result = applied(builder, id, operands, exponent);
      return early === undefined ? builder.apply('add', result, other()) : builder.apply('add', early, result);
    }),
  ];
}

function weighted(builder: GraphBuilder, operands: readonly NodeIndex[]): NodeIndex {
  const [first, second] = operands.map((node, k) => builder.apply('multiply', builder.constant(k + 2), node));
  return second === undefined ? (first as NodeIndex) : builder.apply('add', first as NodeIndex, second);
}

/** One node as both operands, where that is no kink. */
function withItself(id: PrimitiveId): readonly EngineCase[] {
  const { arguments: names, parameter } = primitiveOf(id);
  const isPair = names.length === 2 && parameter === undefined;
  const points = [2, 3].filter((x) => admissibleValue(id, [x, x]) !== undefined);
  return isPair ? points.map((x) => [requestOf([x], (builder, a) => builder.apply(id, a as number, a))]) : [];
}

/** A `+=` that is missing in one operation shows in neither a + a nor a · a. */
export const sumOverUses: EngineLaw = {
  id: 'sum-over-uses',
  chapter: 'autodiff',
  title: 'a node used twice receives both, through every operation',
  statement:
    'The adjoint of a node is the sum over all its uses: f(a) + 2a has the derivative f′(a) + 2; and its value is no other after the first use.',
  tex: '\\bar v_j = \\sum_{i \\succ j} \\bar v_i \\, \\frac{\\partial v_i}{\\partial v_j}',
  source: '[NOTES] section 2.6; Griewank & Walther (2008), section 3.2',
  appliesTo: needing('add', 'multiply'),
  cases: (offers) =>
    fc
      .tuple(fc.constantFrom(...operationsOf(offers)), fc.boolean())
      .chain(([id, isFirst]) => pointsOf(id).map((point) => usedTwice(id, point, isFirst))),
  always: (offers) =>
    operationsOf(offers).flatMap((id) => [
      ...roundPointsOf(id)
        .slice(0, 2)
        .flatMap((point) => [usedTwice(id, point, true), usedTwice(id, point, false)]),
      ...withItself(id),
    ]),
  judge: ([{ request, expected, answer }]) => {
    const partials = comparePartials(expected, answer, request);
    return partials.kind === 'broken' ? partials : compareValue(expected, answer);
  },
};
