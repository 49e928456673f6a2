import type { TextPlace } from '../formula/problem.js';
import type { SourcePlace } from '../subjects/response.js';
import { visible } from './visible.js';
import { displayWidth } from './width.js';

/** `adam.ts:3:14`, for terminals that turn it into a link. */
export function placeName({ file, line, column }: SourcePlace): string {
  return `${visible(file)}:${line}:${column}`;
}

/** A place in somebody's source: its name, the source line and a caret below the column. */
export function placeLines(place: SourcePlace, width: number): readonly string[] {
  const { sourceLine, column } = place;
  const name = `      ${placeName(place)}`;
  if (sourceLine === undefined) return [name];
  return [name, '', ...excerpt({ sourceLine, column, length: 1 }, width - 6).map((line) => `      ${line}`)];
}

/**
 * The part of a source line around a place, and carets below the place; what would act on a terminal is spelled out.
 * @param width columns that each of the two lines may fill, at least 20
 */
export function excerpt(
  { sourceLine, column, length }: Pick<TextPlace, 'sourceLine' | 'column' | 'length'>,
  width: number,
): readonly [string, string] {
  const cut = cutAround(sourceLine, column - 1, width);
  const before = displayWidth(visible(cut.text.slice(0, cut.place)));
  const below = displayWidth(visible(cut.text.slice(cut.place, cut.place + length)));
  const carets = Math.max(1, Math.min(below, width - before));
  return [visible(cut.text), `${' '.repeat(before)}${'^'.repeat(carets)}`];
}

/** A window on a text that shows the characters at a place and as much before it as behind it, and where it is there. */
function cutAround(text: string, place: number, width: number): { readonly text: string; readonly place: number } {
  if (displayWidth(visible(text)) <= width && text.length <= width) return { text, place };
  // A wide letter takes two columns, and an escape code that is spelled out takes more.
  let room = width - 2;
  for (;;) {
    const from = Math.max(0, Math.min(place - Math.floor(room / 2), text.length - room));
    const shown = text.slice(from, from + room);
    const before = from > 0 ? '…' : '';
    const behind = from + room < text.length ? '…' : '';
    if (displayWidth(visible(shown)) <= width - 2 || room <= 8) {
      return { text: `${before}${shown}${behind}`, place: place - from + before.length };
    }
    room -= 4;
  }
}
