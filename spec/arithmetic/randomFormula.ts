import { type Arithmetic, type UnaryFunction, unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import type { Enclosure, EnclosureArithmetic } from '../../src/arithmetic/enclosure.js';
import type { Precision } from '../../src/arithmetic/format.js';
import { ulpOf } from '../../src/arithmetic/ulp.js';

type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'max' | 'min' | 'negate' | UnaryFunction;

/** A line applies an operation to earlier numbers, by index: leaves first, then lines. Every line is a formula. */
export interface Line {
  readonly operation: Operation;
  readonly left: number;
  readonly right: number;
}

/** A number that a program starts from: what is known of it, and one number that it may really be. */
export interface Leaf {
  readonly enclosure: Enclosure;
  readonly point: number;
}

/** A seeded source of numbers in [0, 1). Source: Steele & Vigna's splitmix, in its 32-bit form. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const cheap: Operation[] = ['add', 'subtract', 'multiply', 'divide'];
const choosing: Operation[] = ['max', 'min', 'negate', 'abs', 'sign', 'sqrt', 'power', 'power'];

/** One formula after another: three of four lines are arithmetic, the rest is shared by everything else. */
export function randomLine(random: () => number, numbers: number): Line {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const share = random();
  const operation = share < 0.75 ? pick(cheap) : share < 0.9 ? pick(choosing) : pick(unaryFunctions);
  // Mostly fresh numbers, so that formulas grow deep; the older ones keep them apart.
  const index = () => Math.floor(numbers * Math.sqrt(random()));
  return { operation, left: index(), right: index() };
}

export function evaluateLine<N>(arithmetic: Arithmetic<N>, line: Line, numbers: readonly N[]): N {
  const left = numbers[line.left] as N;
  const right = numbers[line.right] as N;
  const { operation } = line;
  if (operation === 'max' || operation === 'min') return arithmetic.binary[operation](left, right);
  if (operation === 'negate') return arithmetic.negate(left);
  if (operation in arithmetic.unary) return arithmetic.unary[operation as UnaryFunction](left);
  return arithmetic[operation as 'add'](left, right);
}

/** Exact small numbers, inputs known to an ulp, widely unknown numbers, and (rarely) numbers near the format's ends. */
export function randomLeaf(random: () => number, arithmetic: EnclosureArithmetic, precision: Precision): Leaf {
  const round = precision === 'float32' ? Math.fround : (x: number) => x;
  const kind = random();
  if (kind < 0.3) {
    const exact = Math.floor(random() * 33 - 16) / (random() < 0.7 ? 1 : 8);
    return { enclosure: arithmetic.fromNumber(exact), point: exact };
  }
  const reach = random() < 0.03 ? (precision === 'float32' ? 38 : 300) : 3;
  const decimals = Math.floor(random() * 2000 - 1000) / 100;
  const value = round(decimals * 10 ** Math.floor((random() * 2 - 1) * reach));
  if (kind < 0.7) {
    const side = Math.floor(random() * 3) - 1;
    return { enclosure: arithmetic.input(value), point: value === 0 ? 0 : value + side * ulpOf(value, precision) };
  }
  return wideLeaf(random, arithmetic, precision);
}

/** A wide enclosure around a small integer, so that two of them often overlap, with a number on its very edge. */
export function wideLeaf(random: () => number, _arithmetic: EnclosureArithmetic, precision: Precision): Leaf {
  const value = Math.ceil(random() * 20 - 10);
  const edge = value * (1 + (random() * 2 - 1) * 10 ** (-3 * random()));
  const point = precision === 'float32' ? Math.fround(edge) : edge;
  return { enclosure: { value, radius: Math.abs(point - value) * (1 + 2 ** -52) }, point };
}

/** An input that is off by a full ulp, up or down: leaves for measuring how sharp a bound is. */
export function perturbedLeaf(random: () => number, arithmetic: EnclosureArithmetic, precision: Precision): Leaf {
  const round = precision === 'float32' ? Math.fround : (x: number) => x;
  const value = round((0.1 + random() * 10) * (random() < 0.5 ? -1 : 1));
  const point = value + (random() < 0.5 ? -1 : 1) * ulpOf(value, precision);
  return { enclosure: arithmetic.input(value), point };
}
