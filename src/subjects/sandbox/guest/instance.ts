import { BadAnswer } from '../../contracts/badAnswer.js';
import type { Contract, Running } from '../../contracts/contract.js';
import type { Realm } from '../../contracts/realm.js';
import type { Calling } from '../job.js';
import { copyVector, type Expected, holds } from './copyVector.js';
import { guarded } from './guestFailure.js';

/** What an instance is made from. */
export interface InstanceParts {
  readonly contract: Contract;
  readonly exported: unknown;
  readonly realm: Realm;
  readonly calling: Calling;
  readonly hyperparameters: object;
  /** One per tensor: its shape, and its numbers at the start. */
  readonly tensors: readonly { readonly scalar: boolean; readonly values: Float64Array }[];
  readonly saved?: unknown;
}

/** Called when a tensor was changed in place where it should not have been. */
export type Noted = (kind: 'parametersModified' | 'disagreement', tensor: number) => void;

/** One optimizer and the parameters it works on. */
export interface Instance {
  readonly running: Running;
  /** The parameters as plain doubles, one vector per tensor. */
  readonly values: readonly Float64Array[];
  /** Takes one step; gradients belong to the submission's realm. */
  step(gradients: readonly unknown[], noted: Noted): void;
}

/** A vector of the submission's realm, or a bare number for a tensor without dimensions. */
export function handOver(realm: Realm, values: Float64Array, scalar: boolean, typed: boolean): unknown {
  return scalar ? values[0] : realm.vector(values, typed);
}

/** Writes numbers into a vector handed over earlier; false when the submission made that impossible. */
export function overwrite(vector: unknown, values: Float64Array): boolean {
  if (typeof vector !== 'object' || vector === null) return false;
  for (let i = 0; i < values.length; i++) Reflect.set(vector, i, values[i]);
  return holds(vector, values);
}

/** The new parameters of one tensor, from what was handed over and what was returned. */
function settle(contract: Contract, before: Float64Array, handed: unknown, returned: unknown, expected: Expected) {
  if (returned === undefined) {
    if (contract.updatesInPlace && !expected.scalar) return { after: copyVector(handed, expected) };
    throw new BadAnswer(`It returned nothing for the parameters. Expected: ${contract.accepts}`);
  }
  const copy = copyVector(returned, expected);
  const after = contract.returns === 'updates' ? before.map((value, i) => value + (copy[i] as number)) : copy;
  if (holds(handed, before)) return { after };
  if (!contract.updatesInPlace) return { after, noted: 'parametersModified' as const };
  return holds(handed, after) ? { after } : { after, noted: 'disagreement' as const };
}

/** The parameters of an instance: as we know them, and as the submission holds them. */
interface Held {
  readonly values: Float64Array[];
  readonly handed: unknown[];
}

function handAll({ realm, tensors, calling }: InstanceParts, values: readonly Float64Array[]): unknown[] {
  return tensors.map(({ scalar }, i) => handOver(realm, values[i] as Float64Array, scalar, calling.typed));
}

function startRunning(parts: InstanceParts, parameters: readonly unknown[]): Running {
  const { contract, realm, calling, hyperparameters, tensors, saved } = parts;
  const exported = parts.exported as (...inputs: unknown[]) => unknown;
  const listed = contract.takesLists && (calling.listed || tensors.length > 1);
  const resumed = saved === undefined ? {} : { saved };
  return guarded(() => contract.start({ exported, realm, hyperparameters, parameters, listed, ...resumed }));
}

/** Takes over the new parameters of one tensor, and puts them into the vector that the submission holds. */
function accept(parts: InstanceParts, { values, handed }: Held, index: number, after: Float64Array): void {
  const { contract, realm, tensors, calling } = parts;
  values[index] = after;
  if (contract.updatesInPlace && !holds(handed[index], after) && !overwrite(handed[index], after)) {
    handed[index] = handOver(realm, after, tensors[index]?.scalar === true, calling.typed);
  }
}

/** Starts an optimizer of the submission's. Whatever it throws comes out as SubmissionThrew or BadAnswer. */
export function makeInstance(parts: InstanceParts): Instance {
  const { contract, tensors } = parts;
  const values = tensors.map((tensor) => tensor.values);
  const handed = handAll(parts, values);
  const running = startRunning(parts, handed);
  return {
    running,
    values,
    step(gradients, noted) {
      const given = contract.updatesInPlace ? handed : handAll(parts, values);
      const returned = guarded(() => running.step(given, gradients));
      returned.forEach((one, index) => {
        const before = values[index] as Float64Array;
        const expected = { scalar: tensors[index]?.scalar === true, length: before.length };
        const result = guarded(() => settle(contract, before, given[index], one, expected));
        if (result.noted !== undefined) noted(result.noted, index);
        accept(parts, { values, handed }, index, result.after);
      });
    },
  };
}
