import fc from 'fast-check';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import { requestOf } from './cases/graphs.js';
import { type Point, pointsOf, roundPointsOf } from './cases/points.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needingOneOf, offeredOf } from './engineLaw.js';

/** Operations with two operands, and the power with a number behind it. */
const operations = primitiveIds.filter((id) => {
  const { arguments: names, parameter } = primitiveOf(id);
  return names.length === 2 || parameter !== undefined;
});

/** One operand is a number: as it is, or as a constant of the engine. */
function withNumber(id: PrimitiveId, { at, exponent }: Point, place: number, isPlain: boolean): EngineCase {
  const [first, second = exponent] = at as [number, number?];
  const isPower = at.length === 1;
  const [variable, number] = place === 0 && !isPower ? [second, first] : [first, second];
  return [
    requestOf(
      [variable],
      (builder, a) => {
        const [node, constant] = [a as number, builder.constant(number)];
        return place === 0 && !isPower ? builder.apply(id, constant, node) : builder.apply(id, node, constant);
      },
      isPlain ? { plainNumbers: true } : undefined,
    ),
  ];
}

/** Where a number stands, and whether it is plain. Plain ones in front have a law of their own. */
const ways = [
  [0, false],
  [1, false],
  [1, true],
] as const;

/** 3 − a is no a − 3, and a · 3 has a gradient. */
export const plainNumbers: EngineLaw = {
  id: 'plain-numbers',
  chapter: 'autodiff',
  title: 'constants as operands, and plain numbers behind',
  statement: 'An operation with a constant as one operand, or a plain number behind, differentiates by the other.',
  tex: '\\frac{d}{da}\\varphi(a, c), \\quad \\frac{d}{da}\\varphi(c, a)',
  source: 'a constant is a node whose adjoint nobody asks for',
  appliesTo: needingOneOf(operations),
  cases: (offers) =>
    fc
      .tuple(fc.constantFrom(...offeredOf(offers, operations)), fc.constantFrom(...ways))
      .chain(([id, [place, isPlain]]) => pointsOf(id).map((point) => withNumber(id, point, place, isPlain))),
  always: (offers) =>
    offeredOf(offers, operations).flatMap((id) =>
      roundPointsOf(id)
        .slice(0, 2)
        .flatMap((point) => ways.map(([place, isPlain]) => withNumber(id, point, place, isPlain))),
    ),
  judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
};
