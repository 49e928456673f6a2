import type { Limits } from './limits.js';

/** Counts what a call uses up, and says when it is to stop. */
export interface Meter {
  /** QuickJS asks this at every tick; true ends the call, and the guest cannot catch it. */
  tick(): boolean;
  /** Characters were printed. */
  print(characters: number): void;
  /** Ticks so far. */
  used(): number;
  stopped(): 'timeout' | 'output-limit' | undefined;
  /** Lets our own code run on after a stop. */
  release(): void;
}

export function makeMeter({ fuel, output }: Limits): Meter {
  let ticks = 0;
  let printed = 0;
  let released = false;
  let reason: 'timeout' | 'output-limit' | undefined;
  return {
    tick() {
      if (released) return false;
      if (++ticks > fuel) reason ??= 'timeout';
      return reason !== undefined;
    },
    print(characters) {
      printed += characters;
      if (printed > output) reason ??= 'output-limit';
    },
    used: () => ticks,
    stopped: () => reason,
    release() {
      released = true;
    },
  };
}
