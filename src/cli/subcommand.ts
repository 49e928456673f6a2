import type { Command } from 'commander';
import type { ExitCode } from './exitCodes.js';

/** How a command says how it ended; not called means `passed`. */
export type End = (code: ExitCode) => void;

/** One word after `assay`. Only its name and description are known until it is called. */
export interface Subcommand {
  readonly name: string;
  /** One line for `assay --help`, without a full stop. */
  readonly description: string;
  /** Whether its argument is a formula, which may begin with a minus. */
  readonly takesFormula?: true;
  /** Imports the file that does the work. Its `configure` adds arguments, options and the action to `command`. */
  readonly load: () => Promise<{ readonly configure: (command: Command, end: End) => void }>;
}
