import type { Command } from 'commander';
import { usualSeed } from '../../grading/gradeOptions.js';
import { collect, wholeNumber } from '../handTyped.js';
import { terminalOf } from '../terminal.js';

interface CasesOptions {
  readonly as: string;
  readonly dialect: readonly string[];
  readonly seed: string;
  readonly reads?: string;
}

/** `assay cases --as adam`: requests without answers, for a program on any machine. */
export function configure(command: Command): void {
  command
    .requiredOption('--as <name>', 'the optimizer that the program is meant to be')
    .option('--dialect <name>', 'a library, paper or choice, such as eps=hat; again for another', collect, [])
    .option('--seed <number>', 'all cases flow from it', String(usualSeed))
    .option('--reads <names>', 'the hyperparameters that it reads, such as lr,beta1; others keep their defaults')
    .action(async ({ as, dialect, seed, reads }: CasesOptions) => {
      const { casesText, writtenCases } = await import('../../grading/writtenCases.js');
      const words = {
        ...{ optimizer: as, dialect, seed: wholeNumber(seed, '--seed', [0, 2 ** 31 - 1]) },
        ...(reads === undefined ? {} : { reads: reads.split(',').map((name) => name.trim()) }),
      };
      terminalOf(command).write(casesText(writtenCases(words)));
    });
}
