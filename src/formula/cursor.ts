import type { Company } from './depth.js';
import { Problem } from './problem.js';
import type { Span } from './syntax.js';
import { placeOf, type Token, tokenize } from './tokenize.js';

/** How many arguments each function takes: one or two. */
export type FunctionTable<Called extends string = string> = ReadonlyMap<Called, number>;

/** A place in the tokens of a text; taking a token moves it on. */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The functions that may be called, and how many arguments each takes. */
  readonly functions: FunctionTable;
  readonly company: Company;
  position: number;
  /** How many formulas within formulas are being read here. */
  depth: number;
}

/** A cursor at the start of a text. @throws Problem `formula-character`, `formula-length` */
export function cursorOver(text: string, functions: FunctionTable, company: Company = 'alone'): Cursor {
  return { text, tokens: tokenize(text), functions, company, position: 0, depth: 0 };
}

/** The token at the cursor. */
export function next(cursor: Cursor): Token {
  return cursor.tokens[cursor.position] as Token;
}

/** Whether this symbol stands at the cursor. */
export function isAt(cursor: Cursor, symbol: string): boolean {
  const { kind, text } = next(cursor);
  return kind === 'symbol' && text === symbol;
}

/** Takes the token at the cursor. */
export function advance(cursor: Cursor): Token {
  const token = next(cursor);
  cursor.position++;
  return token;
}

/** Takes this symbol. @throws Problem `formula-syntax` where another token stands */
export function takeSymbol(cursor: Cursor, symbol: string, expected: string): Token {
  if (!isAt(cursor, symbol)) throw unexpected(cursor, expected);
  return advance(cursor);
}

/** Passes over line ends. */
export function skipLineEnds(cursor: Cursor): void {
  while (next(cursor).kind === 'line end') cursor.position++;
}

/** What was expected where the cursor stands, and what is there instead. */
export function unexpected(cursor: Cursor, expected: string): Problem {
  const { kind, text, span } = next(cursor);
  const standing = `'${kind === 'role' ? '#' : text}' stands`;
  const found = kind === 'end' ? 'the text ends' : kind === 'line end' ? 'the line ends' : standing;
  const hint = expected.startsWith('an operator') ? hintAt(cursor) : '';
  return problemAt(cursor, 'formula-syntax', `Expected ${expected}, but here ${found}.${hint}`, span);
}

/** What may have been meant where an operator is missing: `sin x`, `sin^2(x)`, `2x`, `2 (x + 1)`, `x y`, `y = x^2`. */
function hintAt(cursor: Cursor): string {
  const { text, kind } = next(cursor);
  if (isAt(cursor, '=') && cursor.company !== 'line') return ' A formula is the right side of an equation, without =.';
  if (!(isAt(cursor, '(') || kind === 'number' || kind === 'name')) return '';
  const [last, power, base] = [1, 2, 3].map((back) => cursor.tokens[cursor.position - back]?.text ?? '');
  const argument = text === '(' ? cursor.tokens[cursor.position + 1]?.text : text;
  const parentheses = ' A function has its argument in parentheses:';
  if (cursor.functions.has(last as string)) return `${parentheses} ${last}(${argument}).`;
  if (power === '^' && cursor.functions.has(base as string)) return `${parentheses} ${base}(${argument})^${last}.`;
  return last === '' ? '' : ` A product needs its sign: ${last} * ${text}.`;
}

/** A problem with its place in the text. */
export function problemAt(cursor: Cursor, code: string, message: string, span: Span): Problem {
  return new Problem(code, message, placeOf(cursor.text, span));
}
