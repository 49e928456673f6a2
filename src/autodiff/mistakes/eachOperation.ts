import { type PrimitiveId, primitiveIds, primitiveOf } from '../primitives/index.js';
import type { EngineFault, NumberFault, Place, Places } from './engineFault.js';
import type { EngineVariant, Offers } from './engineMistake.js';

/** The operations that an engine offers, in the order of the table. */
export function operationsOf(offers: Offers): readonly PrimitiveId[] {
  return primitiveIds.filter((id) => offers.has(id));
}

/** The offered operations with two arguments. */
export function pairsOf(offers: Offers): readonly PrimitiveId[] {
  return operationsOf(offers).filter((id) => primitiveOf(id).arguments.length === 2);
}

/** A fault in every operation, then in each one, then in a single argument of those that have two. */
export function everywhereThenEach(fault: (places: Places) => EngineFault, offers: Offers): readonly EngineVariant[] {
  return [{ fault: fault('every') }, ...inEach(fault, offers)];
}

/** A fault in each operation, and in a single argument of those that have two. */
export function inEach(fault: (places: Places) => EngineFault, offers: Offers): readonly EngineVariant[] {
  return operationsOf(offers).flatMap((primitive) => {
    const single = [0, 1].map((argument): Place => ({ primitive, argument }));
    const places = [{ primitive }, ...(primitiveOf(primitive).arguments.length === 2 ? single : [])];
    return places.map((place) => ({ fault: fault([place]), where: primitive }));
  });
}

/** Plain numbers that operations do not get along with: all of them, then each. */
export function numbersIn(
  operations: readonly PrimitiveId[],
  positions: readonly NumberFault['position'][],
  outcomes: readonly NumberFault['outcome'][],
): readonly EngineVariant[] {
  const variant = (where: Places, position: NumberFault['position'], outcome: NumberFault['outcome']) => ({
    fault: { numbers: { in: where, position, given: 'plain' as const, outcome } },
  });
  return outcomes.flatMap((outcome) =>
    positions.flatMap((position): readonly EngineVariant[] => [
      variant('every', position, outcome),
      ...operations.map((primitive) => ({ ...variant([{ primitive }], position, outcome), where: primitive })),
    ]),
  );
}
