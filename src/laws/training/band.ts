/** How rarely a right initializer may be called wrong: once in 10^9 tests. */
export const falseAlarm = 10 ** -9;

/** What is known of the moments of a non-negative X: E X² ≤ second, and E X^q ≤ q!/2·second·growth^(q−2) for q ≥ 3. */
export interface Moments {
  readonly second: number;
  readonly growth: number;
}

/** An interval around the mean. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the average of `count` independent copies of X, of mean 1, lies but for a probability of at most `alarm`:
 * with t = log(2/alarm) it is at most √(2·second·t/count) + growth·t/count above 1 (Bernstein's inequality), and at
 * most √(2·second·t/count) below, since X is not negative. The rounding of a sum of so few doubles is 10^9 times smaller.
 * Source: Boucheron, Lugosi & Massart (2013), "Concentration inequalities", Theorem 2.10; Maurer (2003), "A bound on the
 * deviation probability for sums of non-negative random variables".
 */
export function bandOfMean({ second, growth }: Moments, count: number, alarm = falseAlarm): Band {
  const t = Math.log(2 / alarm);
  const spread = Math.sqrt((2 * second * t) / count);
  return { low: 1 - spread, high: 1 + spread + (growth * t) / count };
}

/**
 * Whether a band tells a mean of 1 from one of 2, the mistake of a gain that is wrong by √2: the band of a mean twice as
 * large begins where this one ends, so that the wrong gain passes with a probability of at most `falseAlarm` too.
 */
export function tellsDouble({ low, high }: Band): boolean {
  return 2 * low > high;
}
