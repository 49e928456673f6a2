import type { Change } from '../../contracts/contract.js';
import type { Realm } from '../../contracts/realm.js';
import type { Plan } from '../job.js';
import type { TraceTurn } from '../traceCodec.js';
import { holds } from './copyVector.js';

/** A name and what is sent under it: one number, or the numbers of a list. */
export type Entry = readonly [key: string, value: number | Float64Array];

/** Everything that is sent, in the order of `keysOf`; `values` are in the order of the plan's hyperparameters. */
export function entriesOf({ hyperparameters, lists }: Plan, values: readonly number[]): readonly Entry[] {
  const single = hyperparameters.flatMap(({ keys }, i) => keys.map((key): Entry => [key, values[i] as number]));
  const listed = lists.map(({ name, of }): Entry => [name, Float64Array.from(of, (i) => values[i] as number)]);
  return [...single, ...listed];
}

/** The object that carries them, in the submission's realm. */
export function carrierOf(realm: Realm, entries: readonly Entry[]): object {
  return realm.object(
    entries.map(([key, value]) => [key, typeof value === 'number' ? value : realm.vector(value, false)]),
  );
}

/** What changes before a step, under every name, whether it was sent under this name or not. */
export function changesOf({ hyperparameters, lists }: Plan, { set }: TraceTurn): readonly Change[] {
  return set.flatMap(([index, value]): Change[] => {
    const { name, aliases } = hyperparameters[index] as Plan['hyperparameters'][number];
    const listing = lists.filter(({ of }) => of.includes(index));
    return [
      ...[name, ...aliases].map((key) => ({ key, value })),
      ...listing.map(({ name: key, of }) => ({ key, value, position: of.indexOf(index) })),
    ];
  });
}

/** Positions of the entries that a carrier holds, but no longer with the value that was sent. */
export function modifiedEntries(carrier: unknown, entries: readonly Entry[]): readonly number[] {
  const modified: number[] = [];
  for (let position = 0; position < entries.length; position++) {
    const [key, value] = entries[position] as Entry;
    const held = (carrier as Record<string, unknown>)[key];
    const kept = typeof value === 'number' ? typeof held !== 'number' || Object.is(held, value) : keeps(held, value);
    if (!kept) modified.push(position);
  }
  return modified;
}

function keeps(held: unknown, list: Float64Array): boolean {
  return !Array.isArray(held) || holds(held, list);
}
