import type { TextPlace } from '../formula/problem.js';

/** Where a character of a text stands. */
export function placeAtOffset(source: string, offset: number): TextPlace {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/);
  const column = (before.at(-1) ?? '').length + 1;
  return { line: before.length, column, length: 1, sourceLine: source.split(/\r\n|\n|\r/)[before.length - 1] ?? '' };
}
