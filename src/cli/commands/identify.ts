import type { Command } from 'commander';
import { identify } from '../../conformance/identify.js';
import { identityDocument, identityDocumentSchema } from '../../conformance/identityDocument.js';
import { usualSeed } from '../../grading/gradeOptions.js';
import { identityText } from '../../reporting/identityText.js';
import { exitCodes } from '../exitCodes.js';
import { wholeNumber } from '../handTyped.js';
import { pageOf } from '../pageOf.js';
import type { End } from '../subcommand.js';
import { version } from '../version.js';
import { withSpecimen } from '../withSpecimen.js';

interface IdentifyOptions {
  readonly seed: string;
  readonly trust?: true;
  readonly json?: true;
}

/** `assay identify <subject>`: which optimizer and dialect it is, without being told. */
export function configure(command: Command, end: End): void {
  command
    .argument('<subject>', 'a module, with #name for one of its exports, a Python file, or a program')
    .option('--seed <number>', 'the fresh cases flow from it', String(usualSeed))
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .option('--json', 'for programs')
    .action(async (place: string, options: IdentifyOptions) => {
      const seed = wholeNumber(options.seed, '--seed', [0, 2 ** 31 - 1]);
      const identity = await withSpecimen(place, options, (specimen) => identify(specimen, { seed }));
      const { sheet, write } = pageOf(command);
      if (options.json) {
        const document = identityDocumentSchema.parse(identityDocument(identity, { version, seed }));
        write(`${JSON.stringify(document, undefined, 2)}\n`);
      } else write(identityText(identity, sheet));
      if (identity.kind !== 'exact') end(exitCodes.failed);
    });
}
