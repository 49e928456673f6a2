import type { LineCounter } from 'yaml';
import type { TextPlace } from '../formula/problem.js';

/** Where characters `start` to `end` of a text stand; what goes on over several lines ends with the first. */
export function placeIn(source: string, lines: LineCounter, start: number, end: number): TextPlace {
  const { line, col } = lines.linePos(start);
  const sourceLine = source.split(/\r?\n/)[line - 1] ?? '';
  return { line, column: col, length: Math.max(1, Math.min(end - start, sourceLine.length - col + 1)), sourceLine };
}
