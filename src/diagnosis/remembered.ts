/** A sequence that is made as far as it has been read, and read again without being made again. */
export function remembered<T>(made: Iterator<T>): Iterable<T> {
  const known: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index++) {
        if (index === known.length) {
          const next = made.next();
          if (next.done) return;
          known.push(next.value);
        }
        yield known[index] as T;
      }
    },
  };
}
