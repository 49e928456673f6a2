import { NotOffered } from '../../contracts/notOffered.js';
import type { Realm } from '../../contracts/realm.js';
import { typedArrayName } from './copyVector.js';

/** How deep a state may be nested. */
const deepest = 50;

function refuse(what: string): never {
  throw new NotOffered(
    `The state holds ${what}, which cannot be saved: only numbers, arrays, maps, sets and plain objects.`,
  );
}

/**
 * A deep copy of saved state, made in another realm: a program that was stopped and started again.
 * Shared and circular references are copied as often as they are reached, up to a depth.
 *
 * @throws NotOffered for functions, symbols, instances of unknown typed arrays and circular structures.
 */
export function copyState(value: unknown, realm: Realm, depth = 0): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') refuse(`a ${typeof value}`);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) refuse('a circular reference');
  const copy = (inner: unknown) => copyState(inner, realm, depth + 1);
  if (Array.isArray(value)) return realm.list(Array.from({ length: value.length }, (_, index) => copy(value[index])));
  const typed = typedArrayName(value);
  if (typed !== undefined) return copyTyped(value as Float64Array, typed, realm);
  return (
    copyCollection(value, realm, copy) ??
    realm.object(Object.keys(value).map((key) => [key, copy(Reflect.get(value, key))]))
  );
}

function copyTyped(value: Float64Array, name: string, realm: Realm): object {
  const make = realm.constructorOf(name) as (new (length: number) => Float64Array) | undefined;
  if (make === undefined) return refuse(`a ${name}`);
  const made = new make(value.length);
  for (let i = 0; i < value.length; i++) made[i] = value[i] as number;
  return made;
}

/** A copy of a map or a set of any realm; undefined for everything else. */
function copyCollection(value: object, realm: Realm, copy: (inner: unknown) => unknown): object | undefined {
  const construct = (name: string) => new (realm.constructorOf(name) as new () => object)();
  try {
    Reflect.apply(Map.prototype.has, value, [0]);
  } catch {
    return copySet(value, construct, copy);
  }
  const made = construct('Map');
  Map.prototype.forEach.call(value as Map<unknown, unknown>, (item, key) => {
    Reflect.apply(Map.prototype.set, made, [copy(key), copy(item)]);
  });
  return made;
}

function copySet(
  value: object,
  construct: (name: string) => object,
  copy: (inner: unknown) => unknown,
): object | undefined {
  try {
    Reflect.apply(Set.prototype.has, value, [0]);
  } catch {
    return undefined;
  }
  const made = construct('Set');
  Set.prototype.forEach.call(value as Set<unknown>, (item) => {
    Reflect.apply(Set.prototype.add, made, [copy(item)]);
  });
  return made;
}
