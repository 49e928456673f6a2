/**
 * What is dear to make and asked for again: made once for a key, and forgotten with everything else when there are more
 * than `most`.
 */
export function recall<K, T extends object | number>(most: number): (key: K, make: () => T) => T {
  const known = new Map<K, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size === most) known.clear();
    known.set(key, made);
    return made;
  };
}
