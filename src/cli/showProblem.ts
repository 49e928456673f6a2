import type { Problem } from '../formula/problem.js';
import { excerpt } from '../reporting/placeText.js';

const indent = ' '.repeat(6);
/** What fits a terminal of the usual width beside the indentation. */
const excerptWidth = 74;

/** A problem as lines for a person: the sentence, and below it the place in the text with carets. */
export function showProblem({ message, place }: Problem): string {
  if (place === undefined) return `${message}\n`;
  const source = excerpt(place, excerptWidth).map((line) => `${indent}${line}\n`);
  return `${message}\n\n${source.join('')}${indent}line ${place.line}, column ${place.column}\n`;
}
