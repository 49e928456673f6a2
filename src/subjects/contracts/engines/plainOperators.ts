import { float64 } from '../../../arithmetic/float64.js';
import { boundPrimitives } from '../../../autodiff/boundPrimitives.js';
import { type PrimitiveId, primitiveIds, primitives } from '../../../autodiff/primitives/index.js';
import type { Operator, Operators } from './operators.js';
import { numberIn } from './readNumber.js';

const bound = boundPrimitives(float64, primitives);

/** An operation on plain numbers, for engines that hand nothing else to the function. */
export function plainOperator(id: PrimitiveId): Operator {
  const { value } = bound(primitiveIds.indexOf(id));
  return { name: id, isMethod: false, call: (operands) => value(operands as readonly number[], 0) };
}

/** All operations on plain numbers. */
export function plainOperators(): Operators {
  const known = new Map(primitiveIds.map((id) => [id, plainOperator(id)]));
  const find = (id: PrimitiveId) => known.get(id);
  return { find, findInFront: find, wrap: (constant) => constant, numbersAreNodes: false, numberOf: numberIn };
}
