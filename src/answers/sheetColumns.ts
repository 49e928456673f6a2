import { nearest } from '../formula/nearest.js';
import { Problem, type TextPlace } from '../formula/problem.js';

/** Where the columns of a table stand; `question` is missing where a heading above says it. */
export interface SheetColumns {
  readonly question: number | undefined;
  readonly value: number;
  readonly answer: number;
}

/** A `note` is for the reader; it is not judged. */
const known = ['question', 'value', 'answer', 'note'];

/**
 * Finds the columns by their heads, in any order.
 * @param hasQuestion whether the question is said elsewhere
 * @throws Problem `sheet-columns` for one that is missing, unknown or there twice
 */
export function sheetColumns(heads: readonly string[], place: TextPlace, hasQuestion = false): SheetColumns {
  const names = heads.map((head) => head.trim().toLowerCase());
  for (const [index, name] of names.entries()) {
    if (!known.includes(name)) throw unknownColumn(heads[index] as string, place);
    if (names.indexOf(name) < index) {
      throw new Problem('sheet-columns', `Two columns are called ${name}; leave one.`, place);
    }
  }
  const needed = hasQuestion ? ['value', 'answer'] : ['question', 'value', 'answer'];
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const said = `A table of answers has the columns ${needed.join(', ')}, and ${missing} is missing.`;
    throw new Problem('sheet-columns', said, place);
  }
  const at = (name: string) => names.indexOf(name);
  return { question: at('question') < 0 ? undefined : at('question'), value: at('value'), answer: at('answer') };
}

/** Whether a table is meant to hold answers, with slips of the pen in its head. */
export function isOfAnswers(heads: readonly string[]): boolean {
  return heads.some((head) => ['value', 'answer'].includes(nearest(head.trim(), known) ?? ''));
}

function unknownColumn(head: string, place: TextPlace): Problem {
  const shown = head.trim();
  const near = nearest(shown, known);
  const hint = near
    ? `Did you mean ${near}?`
    : `The columns are ${known.slice(0, 3).join(', ')}, and note if you like.`;
  const said = shown === '' ? 'A column has no name.' : `There is no column '${shown.slice(0, 40)}'.`;
  return new Problem('sheet-columns', `${said} ${hint}`, place);
}
