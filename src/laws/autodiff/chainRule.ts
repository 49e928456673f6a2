import fc from 'fast-check';
import { operationsOf } from '../../autodiff/mistakes/eachOperation.js';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { applied, requestOf } from './cases/graphs.js';
import { type Point, pointsOf, roundPointsOf } from './cases/points.js';
import { comparePartials } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needing } from './engineLaw.js';

/** The operation behind a factor: its result has the adjoint 3 instead of 1, or one so small that it may be passed over. */
function scaled(id: PrimitiveId, { at, exponent }: Point, factor = 3): EngineCase {
  return [
    requestOf(at, (builder, ...operands) => {
      const result = applied(builder, id, operands, exponent);
      return builder.apply('multiply', result, builder.constant(factor));
    }),
  ];
}

/** The operation of operations: what it hands on has to travel further, through nodes that are no variables. */
function ofDoubles(id: PrimitiveId, { at, exponent }: Point): EngineCase {
  const halves = at.map((x) => x / 2);
  return [
    requestOf(halves, (builder, ...operands) => {
      const doubles = operands.map((operand) => builder.apply('multiply', operand, builder.constant(2)));
      return applied(builder, id, doubles, exponent);
    }),
  ];
}

/** What an operation hands on is its partial times the adjoint of its result. */
export const chainRule: EngineLaw = {
  id: 'chain-rule',
  chapter: 'autodiff',
  title: 'the chain rule, through every operation',
  statement:
    'Three times an operation has three times its gradient, an operation of doubles twice: every operation multiplies by what it receives, and hands it on.',
  tex: '\\bar v_j \\mathrel{+}= \\bar v_i \\, \\frac{\\partial v_i}{\\partial v_j}',
  source: '[NOTES] section 2.7; Griewank & Walther (2008), section 3.2',
  appliesTo: needing('multiply'),
  cases: (offers) =>
    fc.constantFrom(...operationsOf(offers)).chain((id) => pointsOf(id).map((point) => scaled(id, point))),
  always: (offers) =>
    operationsOf(offers).flatMap((id) => {
      const points = roundPointsOf(id).slice(0, 2);
      const behind = points.flatMap((point) => [scaled(id, point), scaled(id, point, 2 ** -20)]);
      return [...behind, ...points.slice(0, 1).map((point) => ofDoubles(id, point))];
    }),
  judge: ([{ request, expected, answer }]) => comparePartials(expected, answer, request),
};
