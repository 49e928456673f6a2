import { classContract } from './classContract.js';
import type { Contract } from './contract.js';
import { cs231nContract } from './cs231nContract.js';
import { functionContract } from './functionContract.js';
import { optaxContract } from './optaxContract.js';

const registry = [functionContract, classContract, cs231nContract, optaxContract] as const;

export type ContractId = (typeof registry)[number]['id'];

/** Every contract an optimizer may be written in, simplest first. */
export const contracts: readonly (Contract & { readonly id: ContractId })[] = registry;

/** @throws RangeError when there is no such contract. */
export function contractById(id: string): Contract & { readonly id: ContractId } {
  const found = contracts.find((contract) => contract.id === id);
  if (found === undefined) {
    throw new RangeError(`There is no contract '${id}'; there are ${contracts.map((known) => known.id).join(', ')}.`);
  }
  return found;
}
