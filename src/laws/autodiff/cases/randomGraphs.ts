import fc, { type Arbitrary } from 'fast-check';
import type { NodeIndex } from '../../../autodiff/graph.js';
import type { GraphBuilder } from '../../../autodiff/graphBuilder.js';
import { operationsOf } from '../../../autodiff/mistakes/eachOperation.js';
import type { Offers } from '../../../autodiff/mistakes/engineMistake.js';
import { type PrimitiveId, primitiveOf } from '../../../autodiff/primitives/index.js';
import type { GradientRequest } from '../../../subjects/gradientRequest.js';
import { requestOf } from './graphs.js';
import { admissibleValue } from './points.js';

/** One operation as it is drawn; the places are read modulo what is there. */
interface Draft {
  readonly id: PrimitiveId;
  readonly left: number;
  readonly right: number;
  /** Left out where it is 0, to which it shrinks: so any operation can go, not only the first ones. */
  readonly kept: number;
}

const constants = [2, -1.5, 3, 0.25, -1];
/** Larger values would make the next exponential, power or product leave what enclosures decide. */
const largestValue = 32;

/**
 * Random graphs of offered operations: nodes are shared freely, the newest is used most, so that chains grow deep, and
 * every operation is within its domain and away from its kinks. They shrink to few operations.
 * @param most how many operations are drawn; those that would leave their domain are left out
 */
export function randomGraphs(offers: Offers, most = 10, variables: 1 | 2 | 3 = 2): Arbitrary<GradientRequest> {
  const index = fc.nat({ max: 999 });
  const kept = fc.nat({ max: 15 });
  const draft = fc.record({ id: fc.constantFrom(...operationsOf(offers)), left: index, right: index, kept });
  const coordinate = fc.integer({ min: -40, max: 40 }).map((tenths) => (tenths || 5) / 10);
  return fc
    .record({
      drafts: fc.array(draft, { minLength: 1, maxLength: most }),
      at: fc.array(coordinate, { minLength: variables, maxLength: variables }),
    })
    .map(({ drafts, at }) => requestOf(at, (builder) => written(drafts, at, builder)))
    .filter(({ graph }) => graph.operations.length > 0);
}

/** @returns the last node */
function written(drafts: readonly Draft[], at: readonly number[], builder: GraphBuilder): NodeIndex {
  const values = [...at];
  for (const { id, left, right } of drafts.filter((one) => one.kept > 0)) {
    const last = values.length - 1;
    const constant = constants[right % constants.length] as number;
    const place = [left % 2 === 0 ? last : left % (last + 1), right % (last + 1)] as const;
    const isPair = primitiveOf(id).arguments.length === 2;
    // Of seven right operands two are constants, and so is one left one.
    const numbers = [isPair && right % 7 === 2, primitiveOf(id).parameter !== undefined || (isPair && right % 7 < 2)];
    const slots = place.map((node, k) => (numbers[k] ? constant : (values[node] as number)));
    const value = admissibleValue(id, slots);
    if (value === undefined || Math.abs(value) > largestValue) continue;
    const [first, second] = place.map((node, k) => (numbers[k] ? builder.constant(constant) : node));
    builder.apply(id, first as NodeIndex, isPair || numbers[1] ? second : undefined);
    values.push(value);
  }
  return values.length - 1;
}
