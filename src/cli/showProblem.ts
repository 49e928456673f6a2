import { type Problem, showPlace } from '../formula/problem.js';

/** A problem as lines for a person: the sentence, and below it the place in the text with a caret. */
export function showProblem({ message, place }: Problem): string {
  if (place === undefined) return `${message}\n`;
  const source = showPlace(place).replaceAll(/^/gm, '      ');
  return `${message}\n\n${source}\n      line ${place.line}, column ${place.column}\n`;
}
