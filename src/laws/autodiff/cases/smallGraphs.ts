import type { NodeIndex } from '../../../autodiff/graph.js';
import type { GraphBuilder } from '../../../autodiff/graphBuilder.js';
import { operationsOf } from '../../../autodiff/mistakes/eachOperation.js';
import type { Offers } from '../../../autodiff/mistakes/engineMistake.js';
import { type PrimitiveId, primitiveOf } from '../../../autodiff/primitives/index.js';
import type { GradientRequest } from '../../../subjects/gradientRequest.js';
import { applied, requestOf } from './graphs.js';
import { type Point, roundPointsOf } from './points.js';

/** What may stand around an operation's result y, with the last operand a in reach. */
type Surrounding = (builder: GraphBuilder, y: NodeIndex, a: NodeIndex) => NodeIndex;

/** Each with what it is made of. */
const surroundings: readonly (readonly [readonly PrimitiveId[], Surrounding])[] = [
  [[], (_, y) => y],
  [['add'], (b, y, a) => b.apply('add', y, a)],
  [['add'], (b, y, a) => b.apply('add', a, y)],
  [['add'], (b, y) => b.apply('add', y, y)],
  [['multiply'], (b, y, a) => b.apply('multiply', y, a)],
  [['multiply'], (b, y, a) => b.apply('multiply', a, y)],
  [['multiply'], (b, y) => b.apply('multiply', y, b.constant(2))],
  [['subtract'], (b, y, a) => b.apply('subtract', a, y)],
  [['multiply', 'add'], (b, y) => b.apply('add', y, b.apply('multiply', y, b.constant(2)))],
  [['multiply', 'add'], (b, y) => b.apply('add', b.apply('multiply', y, b.constant(2)), y)],
];

/**
 * Small graphs of everything that an engine offers, at round points. The first on which an engine differs is the
 * smallest counterexample, and together they tell apart what random graphs may leave together.
 */
export function smallGraphs(offers: Offers): readonly GradientRequest[] {
  // One function of another, of which a product has more to work out.
  const twice = offers.has('negate') ? [doubleNegative] : [];
  const single = operationsOf(offers).flatMap((id) => {
    const [first, ...others] = roundPointsOf(id).slice(0, 3);
    if (first === undefined) return [];
    const around = surroundings
      .filter(([needed]) => needed.every((one) => offers.has(one)))
      .map(([, surround]) => surrounded(id, first, surround));
    return [...around, ...others.map((point) => surrounded(id, point, (_, y) => y)), ...pairCases(id, first, offers)];
  });
  return [...twice, ...single];
}

/** −a at 1. */
export const negative: GradientRequest = requestOf([1], (b, a) => b.apply('negate', a as NodeIndex));

/** −(−a) at 1: the plainest graph in which something stands between the output and a variable. */
export const doubleNegative: GradientRequest = requestOf([1], (b, a) =>
  b.apply('negate', b.apply('negate', a as NodeIndex)),
);

function surrounded(id: PrimitiveId, { at, exponent }: Point, surround: Surrounding): GradientRequest {
  return requestOf(at, (builder, ...operands) =>
    surround(builder, applied(builder, id, operands, exponent), operands.at(-1) as NodeIndex),
  );
}

/** The first operand used again, one node as both operands, and a number as either. */
function pairCases(id: PrimitiveId, { at, exponent }: Point, offers: Offers): readonly GradientRequest[] {
  const [first, second] = at as [number, number?];
  if (primitiveOf(id).parameter !== undefined) {
    return [requestOf(at, (b, a) => applied(b, id, [a as number], exponent), { plainNumbers: true })];
  }
  if (second === undefined) return [];
  const numbered = ([undefined, { plainNumbers: true }] as const).flatMap((probes) => [
    requestOf([first], (b, a) => b.apply(id, a as number, b.constant(second)), probes),
    requestOf([second], (b, a) => b.apply(id, b.constant(first), a), probes),
  ]);
  const again = requestOf(at, (b, x, y) => b.apply('multiply', b.apply(id, x as number, y), x));
  return [
    ...(offers.has('multiply') ? [again] : []),
    requestOf([second], (b, a) => b.apply(id, a as number, a)),
    ...numbered,
  ];
}
