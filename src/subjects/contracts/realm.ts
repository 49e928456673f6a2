/** What comes of a call: a value of the submission's realm, or something of that realm to throw. */
export type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

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
  /**
   * The same, to be called with `new` or without, where `work` says what comes of it. Whatever `work` itself throws, as
   * where the stack ends in it, reaches the submission as a plain text.
   */
  constructible(parameters: number, work: (inputs: readonly unknown[]) => Outcome): object;
}
