import type { Command } from 'commander';
import type { Sheet } from '../reporting/sheet.js';
import { terminalOf } from './terminal.js';

/** Where lines are broken when the output is no terminal. */
export const pageWidth = 100;
/** A verdict at the right edge of a wider terminal is far from its file. */
const widestPage = 120;

/** What reports are written on, and how. */
export interface Page {
  readonly sheet: Sheet;
  readonly write: (text: string) => void;
}

export function pageOf(command: Command): Page {
  const { write, width = pageWidth, style } = terminalOf(command);
  return { sheet: { width: Math.min(width, widestPage), style }, write };
}
