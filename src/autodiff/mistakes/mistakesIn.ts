import type { PrimitiveId } from '../primitives/index.js';
import { isAt, type Places } from './engineFault.js';
import type { EngineMistake, EngineVariant } from './engineMistake.js';
import { engineMistakes } from './index.js';

/** The named mistakes that can be made in an operation. */
export function mistakesIn(id: PrimitiveId): readonly EngineMistake[] {
  return engineMistakes.filter(({ variants }) => variants(new Set([id])).some((variant) => isIn(variant, id)));
}

function isIn({ where, edits = [], fault }: EngineVariant, id: PrimitiveId): boolean {
  if (where !== undefined) return where === id;
  // Beside a fault, edits say in which form a formula is written.
  if (fault === undefined) return edits.some(({ primitive }) => primitive === id);
  const { numbers, forgetsAdjoint, notesAtOperand, inPlace, overwritesOperand } = fault;
  const places = [numbers?.in, forgetsAdjoint, notesAtOperand, inPlace, overwritesOperand, ...swapsOf(fault)];
  return places.some((one) => one !== 'every' && isAt(one, id));
}

function swapsOf(fault: NonNullable<EngineVariant['fault']>): readonly (Places | undefined)[] {
  return [fault.swapsNumberInFront, fault.swapsPlainNumberInFront];
}
