import fc, { type Arbitrary } from 'fast-check';
import { float64 } from '../../../arithmetic/float64.js';
import { bindPrimitive, formulaNames } from '../../../autodiff/boundPrimitives.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../../autodiff/primitives/index.js';
import { bind } from '../../../formula/evaluate.js';
import { parseExpression } from '../../../formula/parse.js';
import { shortDecimal } from '../../cases/numbers.js';

/** Numbers for the arguments of a primitive, and for the exponent behind it, which most primitives ignore. */
export interface Point {
  readonly at: readonly number[];
  readonly exponent: number;
}

/** Farther from a kink than rounding, and than the argument of a single operation is moved by it. */
const leastDistance = 1 / 64;
/** Beyond it, exponentials of exponentials leave the doubles. */
const largestValue = 1e6;

/** What must not be 0 at a point, and what must be away from it. */
const conditions = new Map(
  primitiveIds.map((id) => {
    const primitive = primitiveOf(id);
    const read = (formula: string) => bind(parseExpression(formula), formulaNames(primitive), float64);
    return [
      id,
      { inside: read(primitive.domain ?? '1'), kinks: (primitive.kinks ?? []).map(({ where }) => read(where)) },
    ];
  }),
);

/** The value of a primitive in doubles, or `undefined` outside its domain, beside a kink, or where it is very large. */
export function admissibleValue(id: PrimitiveId, slots: readonly number[]): number | undefined {
  const given = [...slots];
  const condition = conditions.get(id);
  if (condition === undefined || condition.inside(given, 0) === 0) return undefined;
  if (condition.kinks.some((where) => Math.abs(where(given, 0)) < leastDistance)) return undefined;
  const value = bindPrimitive(primitiveOf(id), float64).value(given, 0);
  return Math.abs(value) <= largestValue ? value : undefined;
}

const size = shortDecimal(-1, 1);
const coordinate: Arbitrary<number> = fc.tuple(size, fc.boolean()).map(([x, negative]) => (negative ? -x : x));
const exponents = [2, 3, -1, 0.5, -2, 1.5, 4, 1];

/** A point in the domain of a primitive, away from its kinks; sizes from 0.01 to 99. */
export function pointsOf(id: PrimitiveId): Arbitrary<Point> {
  const count = primitiveOf(id).arguments.length;
  return fc
    .record({
      at: fc.array(coordinate, { minLength: count, maxLength: count }),
      exponent: fc.constantFrom(...exponents),
    })
    .filter((point) => admissibleValue(id, slotsOf(point)) !== undefined);
}

function slotsOf({ at, exponent }: Point): readonly number[] {
  return at.length === 1 ? [at[0] as number, exponent] : at;
}

const single = [1, 2, 0.5, -1, -2, 3].map((x) => [x]);
const pairs = [
  [2, 3],
  [3, 2],
  [1, 2],
  [-2, 3],
  [0.5, 2],
];

/** Round points in the domain of a primitive, the simplest first. */
export function roundPointsOf(id: PrimitiveId): readonly Point[] {
  const { parameter, arguments: names } = primitiveOf(id);
  const behind = parameter === undefined ? [2] : [3, 2, -1, 0.5];
  return (names.length === 1 ? single : pairs)
    .flatMap((at) => behind.map((exponent) => ({ at, exponent })))
    .filter((point) => admissibleValue(id, slotsOf(point)) !== undefined);
}

/** Beside 0 and 1 what a clamp against overflow, or against the logarithm of 0, would change. */
const singleEdges = [0, 2, 12, -12, 1e-4].map((x) => [x]);
const edges = [
  [0, 2],
  [2, 0],
  [1, 3],
  [3, 1],
  [1, 0],
];

/**
 * Points at which a branch or a special case of a formula may lie: a coordinate is 0 or 1 or far from both, an exponent 0. What is
 * contested is left out: a power of 0, whose logarithm is infinite.
 */
export function edgePointsOf(id: PrimitiveId): readonly Point[] {
  const { parameter, arguments: names } = primitiveOf(id);
  const behind = parameter === undefined ? [2] : [0, 1, 2];
  return (names.length === 1 ? singleEdges : edges)
    .flatMap((at) => behind.map((exponent) => ({ at, exponent })))
    .filter(({ at, exponent }) => !(at[0] === 0 && (id === 'power' || exponent === 0)))
    .filter((point) => admissibleValue(id, slotsOf(point)) !== undefined);
}
