import { run } from '../../src/cli/run.js';
import { subcommands } from '../../src/cli/subcommands.js';

/** What a command line wrote and how it ended. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The terminal that a command believes to write to; without columns it is a file or a pipe. */
export interface Screen {
  readonly columns?: number;
  /** The same of what complaints are written to. */
  readonly errorColumns?: number;
  readonly colours?: boolean;
}

/** Runs `assay <words>` in this process. */
export async function callAssay(
  words: readonly string[],
  { columns, errorColumns, colours = false }: Screen = {},
): Promise<Called> {
  const written = { out: '', err: '' };
  const output = {
    writeOut: (text: string) => {
      written.out += text;
    },
    writeErr: (text: string) => {
      written.err += text;
    },
    getOutHelpWidth: () => columns as number,
    getErrHelpWidth: () => errorColumns as number,
    getOutHasColors: () => colours,
  };
  const code = await run(words, subcommands, output);
  return { code, ...written };
}
