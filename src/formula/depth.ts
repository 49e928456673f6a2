import { Problem } from './problem.js';
import { type Expression, partBelow, type Span } from './syntax.js';
import { placeOf } from './tokenize.js';

/** Deeper nesting than any formula needs, and shallow enough for every recursive reading of the tree. */
export const deepestNesting = 200;

/** What to do instead: where other lines can stand beside this one, where a formula stands alone, and in theta alone. */
const advice = {
  line: 'compute its parts in lines of their own.',
  objective: 'shorten it here, as n * theta for the sum of n times theta.',
  alone: 'write a name such as u for the part that begins here, --at u=…, and work that part out by itself.',
};

/** What a formula stands among. */
export type Company = keyof typeof advice;

/** A formula that goes too deep, at the part that does. */
export function tooDeep(text: string, span: Span, company: Company): Problem {
  const message = `A formula has at most ${deepestNesting} levels of parentheses and operators; ${advice[company]}`;
  return new Problem('formula-depth', message, placeOf(text, span));
}

/**
 * Refuses a tree that recursive readings cannot walk. A long sum is such a tree: it leans left, a level a term.
 * @throws Problem `formula-depth` at the first part that is too deep
 */
export function requireShallow(expression: Expression<string>, text: string, company: Company = 'alone'): void {
  const part = partBelow(expression, deepestNesting);
  if (part) throw tooDeep(text, part.span, company);
}
