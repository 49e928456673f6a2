import type { Decimal } from 'decimal.js';
import { bind } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';
import { formulaNames } from './boundPrimitives.js';
import { type Evaluation, operandValue } from './evaluate.js';
import { type NodeIndex, type Operation, operationAt, sizeOf } from './graph.js';
import { localPartials } from './reverse.js';

/** A node that something is wrong with, and its operands' values. */
export interface Undefined {
  readonly operation: Operation;
  readonly operands: readonly Decimal[];
}

/**
 * The first node at a point outside the declared domain of its primitive, whatever value it has there: 0^0 is 1, and no
 * limit of x^y.
 */
export function firstOutsideDomain(evaluation: Evaluation<Decimal>): Undefined | undefined {
  return firstOperation(evaluation, (operation) => {
    const { domain = '1' } = operation.primitive;
    const operands = valuesOf(evaluation, operation);
    if (!operands.every((operand) => operand.isFinite())) return false;
    return bind(
      parseExpression(domain),
      formulaNames(operation.primitive),
      evaluation.arithmetic,
    )(operands, 0).isZero();
  });
}

/** Where a graph leaves the range of numbers or has no value, or `undefined` where it does neither. */
export function firstUndefinedValue(evaluation: Evaluation<Decimal>): Undefined | undefined {
  return firstOperation(evaluation, ({ node }) => evaluation.values[node]?.isFinite() !== true);
}

/** Where a value is defined and its slope is not finite, as √ at 0. */
export function firstInfiniteSlope(evaluation: Evaluation<Decimal>): Undefined | undefined {
  const partialsAt = localPartials(evaluation);
  return firstOperation(evaluation, ({ node }) =>
    partialsAt(node).some((partial) => partial !== undefined && !partial.isFinite()),
  );
}

function firstOperation(
  evaluation: Evaluation<Decimal>,
  isWanted: (operation: Operation) => boolean,
): Undefined | undefined {
  for (const operation of operationsOf(evaluation)) {
    if (isWanted(operation)) return { operation, operands: valuesOf(evaluation, operation) };
  }
  return undefined;
}

/** A node at a kink of its primitive: there is no derivative, and what is taken instead is declared. */
export interface KinkMet {
  readonly node: NodeIndex;
  readonly statement: string;
}

/** Every node that sits on a kink. */
export function kinksMet(evaluation: Evaluation<Decimal>): readonly KinkMet[] {
  return operationsOf(evaluation).flatMap((operation) => {
    const { node, primitive } = operation;
    const slots = valuesOf(evaluation, operation);
    const met = primitive.kinks?.filter(({ where }) =>
      bind(parseExpression(where), formulaNames(primitive), evaluation.arithmetic)(slots, 0).isZero(),
    );
    return (met ?? []).map(({ statement }) => ({ node, statement }));
  });
}

function operationsOf({ graph }: Evaluation<Decimal>): readonly Operation[] {
  return Array.from({ length: sizeOf(graph) }, (_, node) => operationAt(graph, node) ?? []).flat();
}

function valuesOf(evaluation: Evaluation<Decimal>, { operands }: Operation): readonly Decimal[] {
  return operands.map((operand) => operandValue(evaluation, operand));
}
