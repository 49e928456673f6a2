import type { Style } from './style.js';
import { displayWidth } from './width.js';
import { wrap } from './wrap.js';

/** What a text is written on. */
export interface Sheet {
  /** Columns that a line may fill. */
  readonly width: number;
  readonly style: Style;
}

const margin = 2;

/** A paragraph within the margin. */
export function paragraph(text: string, { width }: Sheet, indent = margin): readonly string[] {
  return wrap(text, Math.max(20, width - indent)).map((line) => `${' '.repeat(indent)}${line}`);
}

/**
 * A line with something at both ends; where both do not fit, the right one has a line to itself.
 * @param left may carry escape codes, and so may `right`
 */
export function leftAndRight(left: string, right: string, { width }: Sheet): readonly string[] {
  const lines = wrap(left, width - margin).map((line) => `${' '.repeat(margin)}${line}`);
  const last = lines.at(-1) ?? '';
  const gap = width - displayWidth(last) - displayWidth(right);
  if (gap >= 2) return [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${right}`];
  return [...lines, `${' '.repeat(Math.max(margin, width - displayWidth(right)))}${right}`];
}
