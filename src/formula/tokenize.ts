import { characterAdvice, loweredDigits, plainSymbol } from './otherNotations.js';
import { Problem, type TextPlace } from './problem.js';
import type { Span } from './syntax.js';

/** A word of the notation. `role` is what stands behind `#`, `line end` closes an equation. */
export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'role' | 'line end' | 'end';
  readonly text: string;
  readonly span: Span;
}

/** Formulas come from outside too (`--objective`, answer sheets): a longer text is refused before it is read. */
const longestText = 100_000;

const pattern =
  /(?<space>[ \t\r]+)|(?<lineEnd>\n)|#(?<role>[^\n]*)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+−]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<symbol><=|>=|==|!=|\*\*|[-+*/^()<>=?:,−·⋅×÷])|(?<minus>⁻?)(?<exponent>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y;

/**
 * Splits a text into tokens.
 * @throws Problem `formula-character` at the first character that is not part of the notation
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > longestText) {
    throw new Problem(
      'formula-length',
      `A formula has at most ${longestText.toLocaleString('en')} characters; this one has ${text.length.toLocaleString('en')}.`,
    );
  }
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw unknownCharacter(text, start);
    const span = { start, end: pattern.lastIndex };
    if (groups.lineEnd !== undefined) tokens.push({ kind: 'line end', text: '\n', span });
    else if (groups.role !== undefined) tokens.push({ kind: 'role', text: groups.role.trim(), span });
    else if (groups.number !== undefined) tokens.push({ kind: 'number', text: groups.number.replace('−', '-'), span });
    else if (groups.name !== undefined) tokens.push({ kind: 'name', text: groups.name, span });
    else if (groups.symbol !== undefined) tokens.push({ kind: 'symbol', text: plainSymbol(groups.symbol), span });
    else if (groups.exponent !== undefined) tokens.push(...exponentTokens(groups.exponent, groups.minus !== '', span));
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } });
  return tokens;
}

/** `x²` is read as `x^2`. */
function exponentTokens(digits: string, isNegative: boolean, span: Span): readonly Token[] {
  const symbols = isNegative ? ['^', '-'] : ['^'];
  return [
    ...symbols.map((text) => ({ kind: 'symbol', text, span }) as const),
    { kind: 'number', text: loweredDigits(digits), span },
  ];
}

function unknownCharacter(text: string, at: number): Problem {
  const code = text.codePointAt(at) as number;
  const character = String.fromCodePoint(code);
  // What a text copied from a page brings along is often invisible.
  const shown = /[\p{C}\p{Z}]/u.test(character) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
  const usual = 'it has numbers, names, + - * / ^, comparisons, c ? a : b, and functions';
  return new Problem(
    'formula-character',
    `'${shown}' is not part of the notation; ${characterAdvice(character) ?? usual}.`,
    placeOf(text, { start: at, end: at + character.length }),
  );
}

/** Line, column and source line of a span. */
export function placeOf(text: string, span: Span): TextPlace {
  const before = text.slice(0, span.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', span.start);
  return {
    line: before.split('\n').length,
    column: span.start - lineStart + 1,
    length: Math.max(1, span.end - span.start),
    sourceLine: text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, ''),
  };
}
