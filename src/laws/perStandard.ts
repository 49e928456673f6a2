import type { Standard } from './law.js';

/** Remembers what is made for a standard: every case of a law asks for the same equations. */
export function perStandard<T extends object>(make: (standard: Standard) => T): (standard: Standard) => T {
  const made = new WeakMap<Standard, T>();
  return (standard) => {
    const known = made.get(standard) ?? make(standard);
    made.set(standard, known);
    return known;
  };
}
