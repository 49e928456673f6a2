import { Problem } from '../../formula/problem.js';
import { splitMix64 } from './splitMix64.js';
import { xoshiro128 } from './xoshiro128.js';

/** A source of random numbers; each call goes on where the last one stopped. */
export interface Random {
  /** A multiple of 2^−53 in [0, 1), all equally likely. */
  unit(): number;
  /** A whole number from 0 to `bound` − 1, all equally likely; `bound` from 1 to 2^32. */
  below(bound: number): number;
  /** A number of the standard normal distribution, as exactly as the machine's functions allow. */
  normal(): number;
}

/** The same numbers for the same seed, a whole number. @throws Problem `seed` */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new Problem('seed', `A seed is a whole number such as 1, not ${seed}.`);
  }
  const mix = splitMix64(BigInt(seed));
  const [low, high] = [mix(), mix()];
  const word = (bits: bigint) => Number(BigInt.asUintN(32, bits));
  return randomOver(xoshiro128([word(low), word(low >> 32n), word(high), word(high >> 32n)]));
}

/** Random numbers out of random words of 32 bits. */
export function randomOver(next: () => number): Random {
  const unit = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) * 2 ** -53;
  return {
    unit,
    below(bound) {
      // The last words, too few for a whole round of remainders, are drawn again: else some would be likelier.
      const whole = 2 ** 32 - (2 ** 32 % bound);
      for (;;) {
        const word = next();
        if (word < whole) return word % bound;
      }
    },
    // Box & Muller (1958), with a logarithm of (0, 1].
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
  };
}
