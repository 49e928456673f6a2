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
  // A long line is cut so that the caret stays in sight.
  const from = Math.max(0, column - Math.max(20, width - 20));
  const before = displayWidth(visible(sourceLine.slice(from, column - 1)));
  return [name, '', `      ${cut(visible(sourceLine.slice(from)), width - 6)}`, `      ${' '.repeat(before)}^`];
}

function cut(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${[...text].slice(0, Math.max(20, width - 1)).join('')}…`;
}
