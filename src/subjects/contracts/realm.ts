/** Makes values in the submission's own realm, from constructors captured before the submission ran. */
export interface Realm {
  /** A plain array, or a Float64Array. */
  vector(values: ArrayLike<number>, typed: boolean): unknown;
  list(items: readonly unknown[]): unknown;
  object(entries: readonly (readonly [string, unknown])[]): object;
  /** The constructor of that name (`Map`, `Float32Array`, …); undefined when the realm has none. */
  constructorOf(name: string): (new (...inputs: never[]) => object) | undefined;
}
