import { describe, expect, it } from 'vitest';
import { randomOver, seededRandom } from '../../../src/training/random/random.js';
import { splitMix64 } from '../../../src/training/random/splitMix64.js';
import { xoshiro128 } from '../../../src/training/random/xoshiro128.js';
import { problemOf } from '../problemOf.js';

const taken = <T>(next: () => T, count: number): readonly T[] => Array.from({ length: count }, next);

describe('xoshiro128++', () => {
  it('gives the number that PHP expects after 102,400 others', () => {
    // php/php-src, ext/random/tests/02_engine/user_xoshiro128plusplus.phpt: bytes fa 3c 87 2c, the lowest first.
    const next = xoshiro128([1, 2, 3, 4]);
    taken(next, 102_400);
    expect(next()).toBe(0x2c873cfa);
  });

  it('gives the numbers of the reference program in C', () => {
    // edorfaus/xoshiro-6502, test-rom/testdata.asm, the second column of VerifyValuesXoshiro128.
    const next = xoshiro128([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
    expect(taken(next, 4)).toEqual([0xc06ac86f, 0xb459c753, 0xaa04c486, 0xb3fb785a]);
  });
});

describe('SplitMix64', () => {
  it('gives the numbers that are published for seed 1234567', () => {
    // Rosetta Code, "Pseudo-random numbers/Splitmix64".
    expect(taken(splitMix64(1234567n), 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });
});

describe('seeded random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const numbers = (seed: number) => taken(seededRandom(seed).unit, 5);
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7)).not.toEqual(numbers(-7));
  });

  it.each([1.5, Number.NaN, 2 ** 53])('need a whole number as their seed, not %s', (seed) => {
    expect(problemOf(() => seededRandom(seed))).toBe(`seed: A seed is a whole number such as 1, not ${seed}.`);
  });
});

/** Random numbers out of these words, over and over. */
const scripted = (...words: readonly number[]) => {
  let k = 0;
  return randomOver(() => words[k++ % words.length] as number);
};

describe('random numbers out of words', () => {
  it('lie in [0, 1), the ends of the words at its ends', () => {
    expect(scripted(0).unit()).toBe(0);
    expect(scripted(2 ** 32 - 1).unit()).toBe(1 - 2 ** -53);
    expect(scripted(2 ** 31, 0).unit()).toBe(0.5);
  });

  it('are whole numbers that all have as many words', () => {
    // Words up to 2^32 − 2 make whole rounds of 3; the one above them is drawn again.
    expect(scripted(0, 1, 2).below(3)).toBe(0);
    expect(taken(() => scripted(2 ** 32 - 1, 5).below(3), 1)).toEqual([2]);
    expect(scripted(2 ** 32 - 2).below(3)).toBe((2 ** 32 - 2) % 3);
    expect(scripted(12345).below(1)).toBe(0);
    expect(scripted(2 ** 32 - 1).below(2 ** 32)).toBe(2 ** 32 - 1);
  });

  it('are normal by the formula of Box and Muller', () => {
    // The two numbers are 1/2 and 0: √(−2·log(1 − 1/2))·cos 0.
    expect(scripted(2 ** 31, 0, 0, 0).normal()).toBe(Math.sqrt(2 * Math.LN2));
    expect(scripted(0).normal()).toBe(Math.sqrt(-0));
    expect(scripted(2 ** 32 - 1, 2 ** 32 - 1, 0, 0).normal()).toBe(Math.sqrt(106 * Math.LN2));
  });
});
