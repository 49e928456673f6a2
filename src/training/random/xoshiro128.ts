/** Four words of 32 bits, not all zero. */
export type Words = readonly [number, number, number, number];

/**
 * The generator xoshiro128++: each call gives the next 32 bits, as a whole number from 0 to 2^32 − 1. Period 2^128 − 1.
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators".
 */
export function xoshiro128([first, second, third, fourth]: Words): () => number {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  return () => {
    const result = (rotated((a + d) | 0, 7) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}
