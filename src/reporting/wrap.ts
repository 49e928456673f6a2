import { displayWidth, padTo } from './width.js';

/** Breaks a text between words into lines of at most `width` columns; a longer word has a line to itself. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * A term and, beside it, its text, wrapped so that the term's column stays free below it.
 * @param term what stands on the left, indentation included
 * @param column where the text begins; at least two spaces keep a longer term apart from it
 */
export function hang(term: string, text: string, { column, width }: { column: number; width: number }): string[] {
  // A column of text narrower than this is harder to read than a line too long.
  const room = Math.max(20, width - column);
  const left = displayWidth(term) + 2 > column && term.trim() !== '' ? `${term}  ` : padTo(term, column);
  return wrap(text, room).map((line, index) => `${index === 0 ? left : ' '.repeat(column)}${line}`);
}
