import type { Decimal } from 'decimal.js';
import type { Arithmetic } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { formulaNames } from '../../src/autodiff/boundPrimitives.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import type { Graph } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { type PrimitiveId, primitiveOf } from '../../src/autodiff/primitives/index.js';
import type { AnyPrimitive } from '../../src/autodiff/primitives/primitive.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseExpression } from '../../src/formula/parse.js';
import { manyDigits, type Question } from './verdicts.js';

/** Large, tiny and negative arguments, those first that tell most formulas apart. All of them are doubles. */
const singles = [-0.5, 0.5, 0, 2 ** -10, 20, -64, -(2 ** -60), 2 ** -60, -(2 ** 60), 2 ** 60];
const pairs = [-0.5, 0, 2 ** -30, 2.5, 2 ** 30];
const exponents = ['3', '-2', '0.5', '0', '1'];

const exact = decimal(manyDigits);

/** A graph of one node. @param parameter the constant behind the arguments, for a primitive that has one */
export function singleNode(id: PrimitiveId, parameter = '3'): Graph {
  const definition = primitiveOf(id);
  const builder = graphBuilder();
  const [first, second] = definition.arguments.map((name) => builder.variable(name)) as [number, number?];
  const behind = definition.parameter === undefined ? second : builder.constant(parameter);
  return builder.finish(builder.apply(id, first, behind));
}

/** A point of a primitive's domain, as a graph of one node. */
export interface DomainPoint {
  readonly graph: Graph;
  readonly at: readonly string[];
  /** The kinks that it lies on. */
  readonly kinks: NonNullable<AnyPrimitive['kinks']>;
  /** What the formula of a partial reads there: two operands, and y. */
  readonly double: readonly number[];
  readonly digits: readonly Decimal[];
}

/** Points all over the domain of a primitive. */
export function domainPoints(id: PrimitiveId): readonly DomainPoint[] {
  const definition = primitiveOf(id);
  const parameters = definition.parameter === undefined ? [undefined] : exponents;
  return parameters.flatMap((parameter) => {
    const graph = singleNode(id, parameter);
    return pointsOf(id).flatMap((at) => {
      const [a, b = a] = [...at, ...(parameter === undefined ? [] : [parameter])] as [string, string?];
      if (formulaAt(id, definition.domain ?? '1', [a, b]).isZero()) return [];
      const kinks = (definition.kinks ?? []).filter(({ where }) => formulaAt(id, where, [a, b]).isZero());
      return [
        { graph, at, kinks, double: slotsAt(graph, at, [a, b], float64), digits: slotsAt(graph, at, [a, b], exact) },
      ];
    });
  });
}

function slotsAt<N>(graph: Graph, at: readonly string[], operands: readonly string[], arithmetic: Arithmetic<N>) {
  const { values } = evaluate(graph, at.map(arithmetic.literal), arithmetic);
  return [...operands.map(arithmetic.literal), values.at(-1) as N];
}

function formulaAt(id: PrimitiveId, formula: string, slots: readonly string[]): Decimal {
  return bind(parseExpression(formula), formulaNames(primitiveOf(id)), exact)(slots.map(exact.literal), 0);
}

/** The partial by the k-th argument, as a question. */
export function questionAt({ graph, at }: DomainPoint, k: number): Question {
  return { graph, at, direction: unit(at.length, k) };
}

/** The direction of the k-th variable. */
export function unit(length: number, k: number): readonly string[] {
  return Array.from({ length }, (_, place) => (place === k ? '1' : '0'));
}

function pointsOf(id: PrimitiveId): readonly (readonly string[])[] {
  const texts = (numbers: readonly number[]) => numbers.map((x) => String(exact.fromNumber(x)));
  if (primitiveOf(id).arguments.length === 1) return texts(singles).map((x) => [x]);
  return texts(pairs).flatMap((a) => texts(pairs).map((b) => [a, b]));
}
