/** An interval of real numbers with open or closed ends. */
export interface Domain {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Reads interval notation: `[0, 1)` has 0 and not 1, `(0, inf)` is all positive numbers. @throws TypeError otherwise */
export function domain(text: string): Domain {
  const match = /^([[(])(\S+), (\S+)([\])])$/.exec(text);
  if (!match) throw new TypeError(`${text} is not an interval such as [0, 1).`);
  const [, open, low, high, close] = match as unknown as readonly [string, string, string, string, string];
  const ends = { low: end(low), high: end(high) };
  if (!(ends.low <= ends.high)) throw new TypeError(`${text} is not an interval from a lower to a higher number.`);
  return { text, ...ends, lowOpen: open === '(', highOpen: close === ')' };
}

function end(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === '-inf') return Number.NEGATIVE_INFINITY;
  return Number(text);
}

/** Whether a number lies in the interval. NaN and the infinities never do. */
export function contains(interval: Domain, x: number): boolean {
  if (!Number.isFinite(x)) return false;
  const aboveLow = interval.lowOpen ? x > interval.low : x >= interval.low;
  const belowHigh = interval.highOpen ? x < interval.high : x <= interval.high;
  return aboveLow && belowHigh;
}
