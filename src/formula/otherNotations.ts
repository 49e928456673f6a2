import type { WholeFunction } from './wholeFunctions.js';

/* What is written otherwise elsewhere: on paper, in other languages, in a text copied from a page. */

/** Signs that mean what a symbol of the notation means. */
const sameSign: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['÷', '/'],
  ['**', '^'],
]);

/** A symbol as the notation has it. */
export function plainSymbol(symbol: string): string {
  return sameSign.get(symbol) ?? symbol;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that raised digits stand for. */
export function loweredDigits(digits: string): string {
  return [...digits].map((digit) => raised.indexOf(digit)).join('');
}

/** What to write for a function of another name, as the end of a sentence. */
export const otherFunctions: ReadonlyMap<string, string> = new Map([
  ['ln', 'log(x), the natural logarithm'],
  ['lg', 'log(x) / log(10)'],
  ['log10', 'log(x) / log(10)'],
  ['log2', 'log(x) / log(2)'],
  ['atan', 'arctan(x)'],
  ['tg', 'tan(x)'],
  ['cot', '1 / tan(x)'],
  ['sec', '1 / cos(x)'],
  ['csc', '1 / sin(x)'],
  ['asin', 'arctan(x / sqrt(1 - x^2))'],
  ['arcsin', 'arctan(x / sqrt(1 - x^2))'],
  ['acos', '2 * arctan(1) - arctan(x / sqrt(1 - x^2))'],
  ['arccos', '2 * arctan(1) - arctan(x / sqrt(1 - x^2))'],
  ['pow', 'x^y'],
  ['power', 'x^y'],
  ['cbrt', 'x^(1/3)'],
  ['sgn', 'sign(x)'],
]);

/** Functions of vectors and matrices, of two coordinates; where the result has several entries, one of them. */
export const writtenOut: { readonly [F in WholeFunction]: string } = {
  sum: 'x1 + x2',
  mean: '(x1 + x2) / 2',
  largest: 'max(x1, x2)',
  norm: 'sqrt(x1^2 + x2^2)',
  dot: 'x1 * y1 + x2 * y2',
  outer: 'x1 * y2',
  matmul: 'a * x1 + b * x2',
  matrix_power: 'a * a + b * c',
  add_diagonal: 'a + c',
};

/** What to write for a character that the notation does not have, as the end of a sentence. */
export function characterAdvice(character: string): string | undefined {
  if (/\p{Zs}/u.test(character)) return 'write an ordinary space';
  if (/\p{Script=Greek}/u.test(character) && character !== 'π') {
    return 'write its name in Latin letters, such as theta';
  }
  return otherCharacters.get(character);
}

const otherCharacters: ReadonlyMap<string, string> = new Map(
  [
    ['π', '4 * arctan(1)'],
    ['√', 'sqrt(x)'],
    ['|', 'abs(x)'],
    ['–', '-'],
    ['—', '-'],
    ['[', '( and )'],
    [']', '( and )'],
    ['{', '( and )'],
    ['}', '( and )'],
    ['≤', '<='],
    ['≥', '>='],
    ['≠', '!='],
  ].map(([character, instead]) => [character as string, `write ${instead}`]),
);
