import type { Command } from 'commander';
import { Problem } from '../../formula/problem.js';
import { usualSeed } from '../../grading/gradeOptions.js';
import { addBatchOptions, type BatchOptions } from '../batchOptions.js';
import type { End } from '../subcommand.js';

interface RegradeOptions extends BatchOptions {
  readonly assignment?: string;
  readonly compare?: string;
  readonly seed: string;
  readonly trust?: true;
  readonly json?: true;
}

/** `assay regrade <folder> --assignment <name> --out new --compare old`: the grades that changed, those that dropped first. */
export function configure(command: Command, end: End): void {
  command
    .argument('[folder]', 'what the class handed in')
    .option('--assignment <name>', 'what the class was asked, as in assay grade')
    .option('--compare <folder>', 'the results of before, whose secret is taken')
    .option('--seed <number>', 'all random cases flow from it', String(usualSeed))
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .option('--json', 'for programs');
  addBatchOptions(command).action(async (folder: string | undefined, options: RegradeOptions) => {
    const { out, compare } = options;
    if (out === undefined || compare === undefined || folder === undefined) {
      throw new Problem(
        'regrade-what',
        'Say what to grade again, as in assay regrade submissions --assignment hw3 --out new --compare old.',
      );
    }
    const { gradeClassInto } = await import('../gradeClassInto.js');
    end(await gradeClassInto([folder], out, options, command));
  });
}
