import type { Command } from 'commander';
import { compare } from '../../conformance/compare.js';
import { comparisonDocument, comparisonDocumentSchema, isSame } from '../../conformance/comparisonDocument.js';
import { usualSeed } from '../../grading/gradeOptions.js';
import { comparisonText } from '../../reporting/comparisonText.js';
import { exitCodes } from '../exitCodes.js';
import { wholeNumber } from '../handTyped.js';
import { pageOf } from '../pageOf.js';
import type { End } from '../subcommand.js';
import { version } from '../version.js';
import { withSpecimen } from '../withSpecimen.js';

interface CompareOptions {
  readonly seed: string;
  readonly translate?: true;
  readonly trust?: true;
  readonly json?: true;
}

/** `assay compare <subject> <subject>`: the same function, or where they part. */
export function configure(command: Command, end: End): void {
  command
    .argument('<first>', 'a module, with #name for one of its exports, a Python file, or a program')
    .argument('<second>', 'another one')
    .option('--translate', 'look for hyperparameters of the one that reproduce the other')
    .option('--seed <number>', 'the fresh cases flow from it', String(usualSeed))
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .option('--json', 'for programs')
    .action(async (first: string, second: string, options: CompareOptions) => {
      const seed = wholeNumber(options.seed, '--seed', [0, 2 ** 31 - 1]);
      const { translate = false } = options;
      const comparison = await withSpecimen(first, options, (one) =>
        withSpecimen(second, options, (other) => compare(one, other, { seed, translate })),
      );
      const { sheet, write } = pageOf(command);
      if (options.json) {
        const document = comparisonDocumentSchema.parse(comparisonDocument(comparison, { version, seed }));
        write(`${JSON.stringify(document, undefined, 2)}\n`);
      } else write(comparisonText(comparison, sheet));
      if (!isSame(comparison)) end(exitCodes.failed);
    });
}
