/** The binary floating-point formats of IEEE 754 that programs compute in. */
export type Precision = 'float64' | 'float32';
export const precisions = ['float64', 'float32'] as const satisfies readonly Precision[];

/** What a bound on rounding needs to know of a format. Every field is dimensionless and a power of two, but `largest`. */
export interface Format {
  readonly precision: Precision;
  /** u: rounding to nearest changes a number x by at most u·|x| where nothing underflows. */
  readonly unitRoundoff: number;
  /** Spacing of the numbers below the normal range; the smallest positive number. */
  readonly smallest: number;
  readonly smallestNormal: number;
  readonly largest: number;
}

const formats: { readonly [P in Precision]: Format } = {
  float64: {
    precision: 'float64',
    unitRoundoff: 2 ** -53,
    smallest: 2 ** -1074,
    smallestNormal: 2 ** -1022,
    largest: Number.MAX_VALUE,
  },
  float32: {
    precision: 'float32',
    unitRoundoff: 2 ** -24,
    smallest: 2 ** -149,
    smallestNormal: 2 ** -126,
    largest: (2 - 2 ** -23) * 2 ** 127,
  },
};

/** The parameters of a precision. Source: IEEE Std 754-2019, table 3.5. */
export const format = (precision: Precision): Format => formats[precision];
