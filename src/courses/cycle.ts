/** Something that comes after other things. */
export interface Needing {
  readonly id: string;
  readonly requires: readonly string[];
}

/** A circle among prerequisites, the first id again at the end; `undefined` where there is none. */
export function cycleIn(all: readonly Needing[]): readonly string[] | undefined {
  const byId = new Map(all.map((one) => [one.id, one]));
  const cleared = new Set<string>();
  const follow = (id: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (cleared.has(id)) return undefined;
    for (const needed of byId.get(id)?.requires ?? []) {
      const found = follow(needed, [...way, id]);
      if (found) return found;
    }
    cleared.add(id);
    return undefined;
  };
  for (const { id } of all) {
    const found = follow(id, []);
    if (found) return found;
  }
  return undefined;
}

/** Everything behind what it requires, else in the order in which it stands; there is no circle. */
export function inOrder<T extends Needing>(all: readonly T[]): readonly T[] {
  const done = new Set<T>();
  const add = (one: T): void => {
    if (done.has(one)) return;
    for (const id of one.requires) {
      const needed = all.find((other) => other.id === id);
      if (needed) add(needed);
    }
    done.add(one);
  };
  for (const one of all) add(one);
  return [...done];
}
