import { z } from 'zod';
import type { ExpectedNumber } from './expectedValues.js';
import { hexFloat, hexPattern } from './hexFloat.js';

const decimal = z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/, 'a decimal number such as 0.1 or 1e-8');
const hexadecimal = z.string().regex(hexPattern, 'a hexadecimal float such as 0x1.8p+1');
const allowed = z.number().nonnegative().nullable();

const meaning = {
  decimal: 'The exact result of the equations, rounded to a double, in 17 significant digits without trailing zeros',
  hex: 'The same doubles, exactly',
  float64:
    'How far the result of a right program in double precision may lie from them; null where rounding may take more than half of the digits, so that nothing can be said',
  float32: 'The same for a program in single precision; null also where single precision cannot hold the numbers',
};

/** Numbers that stand beside each other, such as a gradient. */
export const publishedList = z.strictObject({
  decimal: z.array(decimal).describe(meaning.decimal),
  hex: z.array(hexadecimal).describe(meaning.hex),
  float64: z.array(allowed).describe(meaning.float64),
  float32: z.array(allowed).describe(meaning.float32),
});

/** Numbers by tensor and coordinate. */
export const publishedTensors = z.strictObject({
  decimal: z.array(z.array(decimal)).describe(meaning.decimal),
  hex: z.array(z.array(hexadecimal)).describe(meaning.hex),
  float64: z.array(z.array(allowed)).describe(meaning.float64),
  float32: z.array(z.array(allowed)).describe(meaning.float32),
});

export type PublishedList = z.infer<typeof publishedList>;
export type PublishedTensors = z.infer<typeof publishedTensors>;

/** A double in 17 significant digits, of which any reader makes the same double. */
function decimalText(x: number): string {
  const [digits = '', exponent] = x.toPrecision(17).split('e');
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return exponent === undefined ? short : `${short}e${exponent}`;
}

/** Numbers as they are published. */
export function asList(numbers: readonly ExpectedNumber[]): PublishedList {
  return {
    decimal: numbers.map(({ value }) => decimalText(value)),
    hex: numbers.map(({ value }) => hexFloat(value)),
    float64: numbers.map(({ float64 }) => float64),
    float32: numbers.map(({ float32 }) => float32),
  };
}

/** The numbers of several tensors as they are published. */
export function asTensors(tensors: readonly (readonly ExpectedNumber[])[]): PublishedTensors {
  const lists = tensors.map(asList);
  return {
    decimal: lists.map((list) => list.decimal),
    hex: lists.map((list) => list.hex),
    float64: lists.map((list) => list.float64),
    float32: lists.map((list) => list.float32),
  };
}
