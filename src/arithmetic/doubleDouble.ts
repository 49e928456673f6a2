/** A number as the sum of two doubles, the second at most half an ulp of the first: 106 bits and more. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** 2^27 + 1: times it, a double falls into two halves of at most 26 bits. */
const splitter = 2 ** 27 + 1;

/**
 * The exact error of sum = a + b, where nothing overflows.
 * Source: Knuth, "The Art of Computer Programming" 2, section 4.2.2, theorem B.
 */
export function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/**
 * The exact error of product = a · b, where a and b are below 2^995 and the product is above 2^-969.
 * Source: Dekker (1971), "A floating-point technique for extending the available precision", section 5.
 */
export function productError(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function upperHalf(x: number): number {
  const scaled = splitter * x;
  return scaled - (scaled - x);
}

/** a + b, exactly. */
export function sumOf(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: sumError(a, b, high) };
}

/** a · b, exactly where `productError` is. */
export function productOf(a: number, b: number): DoubleDouble {
  const high = a * b;
  return { high, low: productError(a, b, high) };
}

/** a + b, off by less than 2^-104 · (|a| + |b|). */
export function sum(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = sumOf(a.high, b.high);
  return sumOf(high, low + (a.low + b.low));
}

/** a · b, off by less than 2^-102 of itself. */
export function product(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = productOf(a.high, b.high);
  return sumOf(high, low + (a.high * b.low + a.low * b.high));
}

/** a / b, off by less than 2^-102 of itself: one step of long division with the remainder of the first. */
export function quotient(a: DoubleDouble, b: number): DoubleDouble {
  const high = a.high / b;
  const { high: taken, low } = productOf(high, b);
  return sumOf(high, (a.high - taken - low + a.low) / b);
}
