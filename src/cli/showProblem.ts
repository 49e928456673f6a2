import type { Problem } from '../formula/problem.js';
import { excerpt } from '../reporting/placeText.js';
import { wrap } from '../reporting/wrap.js';

const indent = ' '.repeat(6);
/** What fits a terminal of the usual width beside the indentation. */
const excerptWidth = 74;

/**
 * A problem as lines for a person: the sentence, and below it the place in the text with carets.
 * @param width columns of the terminal; `undefined` for no limit
 */
export function showProblem({ message, place }: Problem, width?: number): string {
  const sentence = wrapped(message, width);
  if (place === undefined) return sentence;
  const source = excerpt(place, excerptWidth).map((line) => `${indent}${line}\n`);
  return `${sentence}\n${source.join('')}${indent}line ${place.line}, column ${place.column}\n`;
}

/** A text with line ends between its words, so that no line is wider than the terminal unless a word is. */
export function wrapped(text: string, width = Number.POSITIVE_INFINITY): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, width))
    .map((line) => `${line}\n`)
    .join('');
}
