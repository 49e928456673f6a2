import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bind, type Evaluator } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';
import { type PrimitiveId, type PrimitiveTable, primitiveIds } from './primitives/index.js';
import type { AnyPrimitive } from './primitives/primitive.js';

/** Where the formulas of a primitive find their numbers: the two operands, and y, the value. */
export const slotOf = { first: 0, second: 1, value: 2 } as const;

/** A primitive over one kind of number. The slots are those of `slotOf`. */
export interface BoundPrimitive<N> {
  readonly value: Evaluator<N>;
  /** One per argument. */
  readonly partials: readonly Evaluator<N>[];
}

/** The names that a primitive's formulas read, with their slots. */
export function formulaNames({ arguments: names, parameter }: AnyPrimitive): ReadonlyMap<string, number> {
  const operands = parameter === undefined ? names : [...names, parameter];
  return new Map([...operands.map((name, slot) => [name, slot] as const), ['y', slotOf.value]]);
}

/**
 * Binds primitives to an arithmetic, each when it is first asked for.
 * @returns the primitive at a place of `primitiveIds`
 */
export function boundPrimitives<N>(
  arithmetic: Arithmetic<N>,
  table: PrimitiveTable,
): (code: number) => BoundPrimitive<N> {
  const bound: BoundPrimitive<N>[] = [];
  return (code) => {
    bound[code] ??= bindPrimitive(table[primitiveIds[code] as PrimitiveId], arithmetic);
    return bound[code];
  };
}

const known = new WeakMap<object, WeakMap<AnyPrimitive, unknown>>();

/** One primitive, bound to an arithmetic; the same pair is bound once. */
export function bindPrimitive<N>(primitive: AnyPrimitive, arithmetic: Arithmetic<N>): BoundPrimitive<N> {
  const ofArithmetic = known.get(arithmetic) ?? new WeakMap<AnyPrimitive, unknown>();
  known.set(arithmetic, ofArithmetic);
  const bound = (ofArithmetic.get(primitive) as BoundPrimitive<N> | undefined) ?? newlyBound(primitive, arithmetic);
  ofArithmetic.set(primitive, bound);
  return bound;
}

function newlyBound<N>(primitive: AnyPrimitive, arithmetic: Arithmetic<N>): BoundPrimitive<N> {
  const layout = formulaNames(primitive);
  const bound = (formula: string) => bind(parseExpression(formula), layout, arithmetic);
  return {
    value: bound(primitive.value),
    partials: primitive.arguments.map((name) => bound(primitive.partials[name] as string)),
  };
}
