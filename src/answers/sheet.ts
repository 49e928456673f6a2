import { Problem, type TextPlace } from '../formula/problem.js';

/** An answer as it stands in a sheet. */
export interface Entry {
  readonly text: string;
  readonly place: TextPlace;
}

/** By question, by what is asked: what was written. */
export type Sheet = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** A line of a table: which value of which question, and the answer. */
export interface Row extends Entry {
  readonly question: string;
  readonly value: string;
}

/** Longer ones are no work of a hand. */
const mostCharacters = 200_000;

/** @throws Problem `sheet-size` */
export function requireHandwork(source: string): void {
  if (source.length <= mostCharacters) return;
  throw new Problem('sheet-size', `The sheet has ${source.length} characters; at most ${mostCharacters} are read.`);
}

/** The rows of tables as a sheet. @throws Problem `sheet-twice` with the second place */
export function sheetOfRows(rows: readonly Row[]): Sheet {
  const sheet = new Map<string, Map<string, Entry>>();
  for (const { question, value, text, place } of rows) {
    const entries = sheet.get(question) ?? new Map<string, Entry>();
    const first = entries.get(value)?.place.line;
    if (first !== undefined) throw answeredTwice(question, value, first, place);
    sheet.set(question, entries.set(value, { text, place }));
  }
  return sheet;
}

/** Two answers to one question: which of them counts is not for us to say. */
export function answeredTwice(question: string, value: string, first: number, place: TextPlace): Problem {
  const sentence = `${question} ${value} is answered in line ${first} already; leave one of the two.`;
  return new Problem('sheet-twice', sentence, place);
}
