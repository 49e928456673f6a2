import { stripVTControlCharacters } from 'node:util';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters and signs that terminals draw two columns wide. Source: Unicode Standard Annex 11, W and F, abridged. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Latin and Greek letters, marks of mathematics and the like that stand alone: most of what is printed. */
const plain =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u03c9\u2010-\u2027\u2030-\u205e\u2080-\u209c\u2190-\u21ff\u2200-\u2319]*$/;
const invisible = /^[\p{Mark}\p{Format}\p{Control}]/u;

/** How many columns of a terminal a line takes: escape codes and combining marks none, East Asian letters two. */
export function displayWidth(line: string): number {
  if (plain.test(line)) return line.length;
  let width = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(line))) {
    if (!invisible.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** The text with spaces behind it, up to a width; a wider text stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
