/** What a submission may use up before it is stopped. */
export interface Limits {
  /** Size of the WebAssembly memory in MiB, the engine's own share (a few MiB) included; at least 16. */
  readonly memoryMegabytes: number;
  /**
   * Interrupt ticks of QuickJS for one call: loading, or one batch of traces. A tick is counted every 10,000
   * loop turns, calls and regular-expression steps, so that fuel is the same on every machine and in every run.
   */
  readonly fuel: number;
  /** Characters printed in one call. */
  readonly output: number;
  /**
   * Milliseconds of wall clock for one call. It only ends what fuel cannot see: long native built-ins, and a machine
   * that has no time to give; such a call is tried once more.
   */
  readonly wallMilliseconds: number;
}

/**
 * What a second is worth: 9 million loop turns and calls. On a 2-core server a turn takes 10 ns in an empty loop and 100
 * to 150 ns where it does what an optimizer does. An honest batch needs a hundredth of the default.
 */
export const ticksPerSecond = 900;

/** 64 MiB, fuel worth about 5 s, 1 MiB of output, and a wall clock of three times the fuel. */
export const defaultLimits: Limits = {
  memoryMegabytes: 64,
  fuel: 5 * ticksPerSecond,
  output: 1_048_576,
  wallMilliseconds: 15_000,
};

/** @throws RangeError when a limit is not positive, or when memory is below the 16 MiB the engine starts with. */
export function completeLimits(given: Partial<Limits>): Limits {
  const limits = { ...defaultLimits, ...given };
  for (const [name, value] of Object.entries(limits)) {
    if (!(value > 0)) throw new RangeError(`The limit ${name} is ${value}; it must be greater than 0.`);
  }
  if (limits.memoryMegabytes < 16) throw new RangeError('The limit memoryMegabytes must be at least 16.');
  return limits;
}
