import type { EngineContract } from './engineContract.js';
import { gradContract } from './gradContract.js';
import { tapeContract } from './tapeContract.js';
import { valueContract } from './valueContract.js';

const registry = [tapeContract, valueContract, gradContract] as const;

export type EngineContractId = (typeof registry)[number]['id'];

/**
 * Every contract an autodiff engine may be written in. Where a file fits several, the first one counts: a tape may have
 * all that a value has, and a file with values a function `grad` for convenience.
 */
export const engineContracts: readonly (EngineContract & { readonly id: EngineContractId })[] = registry;

/** @throws RangeError when there is no such contract. */
export function engineContractById(id: string): EngineContract & { readonly id: EngineContractId } {
  const found = engineContracts.find((contract) => contract.id === id);
  if (found !== undefined) return found;
  const known = engineContracts.map((contract) => contract.id).join(', ');
  throw new RangeError(`There is no contract '${id}' for engines; there are ${known}.`);
}
