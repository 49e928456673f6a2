/** Makes values in the submission's own realm, from constructors captured before the submission ran. */
export interface Realm {
  /** A plain array, or a Float64Array. */
  vector(values: ArrayLike<number>, typed: boolean): unknown;
  list(items: readonly unknown[]): unknown;
  object(entries: readonly (readonly [string, unknown])[]): object;
  /** The constructor of that name (`Map`, `Float32Array`, …); undefined when the realm has none. */
  constructorOf(name: string): (new (...inputs: never[]) => object) | undefined;
  /**
   * A function of the realm, with that many parameters, that hands what it is called with to `work`. The submission can
   * reach nothing of ours through it: what `work` throws must be a plain text.
   */
  callable(parameters: number, work: (inputs: readonly unknown[]) => unknown): object;
  /** The same, to be called with `new` or without; `work` returns an object of the realm. */
  constructible(parameters: number, work: (inputs: readonly unknown[]) => object): object;
}
