/**
 * The generator SplitMix64: each call gives the next 64 bits. It spreads a small seed over the state of a better one.
 * Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", with the constants of Java 8.
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    const mixed = multiplied(state ^ (state >> 30n), 0xbf58476d1ce4e5b9n);
    const again = multiplied(mixed ^ (mixed >> 27n), 0x94d049bb133111ebn);
    return again ^ (again >> 31n);
  };
}

function multiplied(a: bigint, b: bigint): bigint {
  return BigInt.asUintN(64, a * b);
}
