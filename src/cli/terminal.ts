import type { Command } from 'commander';
import { type Style, styleFor } from '../reporting/style.js';

/** Where a command writes its result. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Columns; `undefined` where the output is no terminal and lines may have any length. */
  readonly width: number | undefined;
  readonly style: Style;
}

/** The output that the command line was started with; colours follow `NO_COLOR`, `FORCE_COLOR` and the terminal. */
export function terminalOf(command: Command): Terminal {
  const output = command.configureOutput();
  return {
    write: (text) => output.writeOut?.(text),
    width: output.getOutHelpWidth?.(),
    style: styleFor(output.getOutHasColors?.() ?? false),
  };
}
