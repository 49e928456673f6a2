import type { Command } from 'commander';
import type { End } from '../subcommand.js';
import { terminalOf } from '../terminal.js';

/** `assay vectors`: test vectors for programs in any language. */
export function configure(command: Command, end: End): void {
  command
    .command('export')
    .description('Write test vectors: inputs, what a right program gives, and how far it may be from it')
    .argument('[names...]', 'optimizers as in assay show, or autodiff; without one, all')
    .option('-o, --out <folder>', 'write a file for each there; without it, one file is printed')
    .action(async (names: readonly string[], { out }: { readonly out?: string }, called: Command) => {
      const { exportVectors } = await import('../exportVectors.js');
      await exportVectors(names, out, terminalOf(called).write);
    });
  command
    .command('check')
    .description('Recompute vector files, and say what is off')
    .argument('<files...>', 'files as assay vectors export writes them')
    .action(async (files: readonly string[], _options: object, called: Command) => {
      const { checkVectors } = await import('../checkVectors.js');
      end(await checkVectors(files, terminalOf(called)));
    });
}
