import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { identify } from '../../conformance/identify.js';
import { identifyLog } from '../../conformance/identifyLog.js';
import { identityDocument, identityDocumentSchema } from '../../conformance/identityDocument.js';
import { logDocument, logDocumentSchema } from '../../conformance/logDocument.js';
import { readTraceLog } from '../../conformance/traceLog.js';
import { Problem } from '../../formula/problem.js';
import { usualSeed } from '../../grading/gradeOptions.js';
import { identityText } from '../../reporting/identityText.js';
import { logText } from '../../reporting/logText.js';
import { visible } from '../../reporting/visible.js';
import { type ExitCode, exitCodes } from '../exitCodes.js';
import { wholeNumber } from '../handTyped.js';
import { pageOf } from '../pageOf.js';
import type { End } from '../subcommand.js';
import { version } from '../version.js';
import { withSpecimen } from '../withSpecimen.js';

interface IdentifyOptions {
  readonly seed: string;
  readonly trust?: true;
  readonly traces?: string;
  readonly json?: true;
}

/** `assay identify <subject>`: which optimizer and dialect it is, without being told. */
export function configure(command: Command, end: End): void {
  command
    .argument('[subject]', 'a module, with #name for one of its exports, a Python file, or a program')
    .option('--seed <number>', 'the fresh cases flow from it', String(usualSeed))
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .addOption(new Option('--traces <log>', 'a log in JSON instead: parameters, gradients and hyperparameters'))
    .option('--json', 'for programs')
    .action(async (place: string | undefined, options: IdentifyOptions) => {
      if (options.traces !== undefined) {
        if (place !== undefined)
          throw new Problem('log-alone', `--traces takes a log alone; leave ${visible(place)} out.`);
        end(await tellLog(options.traces, command, options));
        return;
      }
      if (place === undefined) throw new Problem('no-subject', 'Say what to identify, as in assay identify adam.ts.');
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

async function tellLog(path: string, command: Command, { json }: IdentifyOptions): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('unreadable', `${visible(path)} cannot be read: ${visible(why)}. Give the file of the log.`);
  });
  const found = identifyLog(readTraceLog(text));
  const { sheet, write } = pageOf(command);
  if (json) {
    write(`${JSON.stringify(logDocumentSchema.parse(logDocument(found, { version })), undefined, 2)}\n`);
  } else write(logText(found, path, sheet));
  return found.kind === 'decided' ? exitCodes.passed : exitCodes.failed;
}
