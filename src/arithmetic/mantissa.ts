/** mantissa · 2^exponent. A mantissa other than 0 has exactly as many bits as its arithmetic carries. */
export interface Finite {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** A finite number, or NaN or an infinity as float64 writes them. Zero has no sign. */
export type Binary = Finite | number;

export const zero: Finite = { mantissa: 0n, exponent: 0 };

/** What rounds to a fixed number of bits: half a unit in the last place off, and a quotient or a root less than one. */
export interface Rounding {
  round(mantissa: bigint, exponent: number): Finite;
  sum(a: Finite, b: Finite): Finite;
  product(a: Finite, b: Finite): Finite;
  /** a / b, b not 0. */
  quotient(a: Finite, b: Finite): Finite;
  /** The square root of a positive number. */
  root(x: Finite): Finite;
}

export function roundingTo(bits: number): Rounding {
  const least = 1n << BigInt(bits - 1);
  const beyond = 1n << BigInt(bits);
  const guard = BigInt(bits + 1);
  const round = (mantissa: bigint, exponent: number): Finite => {
    const size = mantissa < 0n ? -mantissa : mantissa;
    if (size < beyond && size >= least) return { mantissa, exponent };
    if (size === 0n) return zero;
    const excess = bitLength(size) - bits;
    if (excess < 0) return { mantissa: mantissa << BigInt(-excess), exponent: exponent + excess };
    const nearest = (mantissa + (1n << BigInt(excess - 1))) >> BigInt(excess);
    const carried = nearest === beyond || nearest === -beyond;
    return carried
      ? { mantissa: nearest >> 1n, exponent: exponent + excess + 1 }
      : { mantissa: nearest, exponent: exponent + excess };
  };
  const sum = (a: Finite, b: Finite): Finite => {
    if (a.mantissa === 0n) return b;
    if (b.mantissa === 0n) return a;
    const [upper, lower] = a.exponent < b.exponent ? [b, a] : [a, b];
    const places = upper.exponent - lower.exponent;
    if (places > bits + 1) return upper;
    return round((upper.mantissa << BigInt(places)) + lower.mantissa, lower.exponent);
  };
  return {
    round,
    sum,
    product: (a, b) => round(a.mantissa * b.mantissa, a.exponent + b.exponent),
    quotient: (a, b) => round((a.mantissa << guard) / b.mantissa, a.exponent - b.exponent - (bits + 1)),
    root: ({ mantissa, exponent }) => {
      // An even exponent has a half, and twice the bits under the root give all of them above it.
      const added = bits + 2 + Math.abs((exponent - bits) % 2);
      return round(rootOf(mantissa << BigInt(added), bits), (exponent - added) / 2);
    },
  };
}

/** 2^0, 2^1, … up to the largest that a double holds. */
const powersOfTwo: readonly bigint[] = Array.from({ length: 1024 }, (_, k) => 1n << BigInt(k));
const half = powersOfTwo.length / 2;

/** How many bits a positive integer has. */
function bitLength(x: bigint): number {
  let above = 0;
  let rest = x;
  for (; rest >= (powersOfTwo.at(-1) as bigint); above += half) rest >>= BigInt(half);
  // Of a number next to a power of two the logarithm may lie on the other side.
  const guess = Math.floor(Math.log2(Number(rest)));
  if (rest < (powersOfTwo[guess] as bigint)) return above + guess;
  return above + guess + (rest < (powersOfTwo[guess + 1] as bigint) ? 1 : 2);
}

/** √x to `bits` bits, by Newton's method from the root of the nearest double; each step doubles the digits that hold. */
function rootOf(x: bigint, bits: number): bigint {
  let root = BigInt(Math.sqrt(Number(x)));
  for (let known = 50; known <= bits; known = 2 * known - 1) root = (root + x / root) >> 1n;
  return root;
}

/** A finite double as a whole number and a power of two. */
export function wholeOf(x: number): [whole: bigint, exponent: number] {
  if (x === 0) return [0n, 0];
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) - 53);
  return [BigInt(x / 2 ** exponent), exponent];
}

/** The nearest double; half the exponent at a time, so that neither factor leaves the range before the product does. */
export function toNumber(x: Binary): number {
  if (typeof x === 'number') return x;
  const half = Math.trunc(x.exponent / 2);
  return Number(x.mantissa) * 2 ** half * 2 ** (x.exponent - half);
}
