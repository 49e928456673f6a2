import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import stringify from 'json-stringify-pretty-compact';
import { record } from '../../conformance/record.js';
import { Problem } from '../../formula/problem.js';
import { usualSeed } from '../../grading/gradeOptions.js';
import { visible } from '../../reporting/visible.js';
import { wholeNumber } from '../handTyped.js';
import { pageOf } from '../pageOf.js';
import { version } from '../version.js';
import { withSpecimen } from '../withSpecimen.js';

interface RecordOptions {
  readonly output: string;
  readonly seed: string;
  readonly trust?: true;
}

/** A line a case: a review shows which cases changed. */
const widest = 120;

/** `assay record <subject> -o baseline.json`: what it does now, to be checked against later. */
export function configure(command: Command): void {
  command
    .argument('<subject>', 'a module, with #name for one of its exports, a Python file, or a program')
    .requiredOption('-o, --output <file>', 'where the baseline is written')
    .option('--seed <number>', 'the drawn cases flow from it', String(usualSeed))
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .action(async (place: string, options: RecordOptions) => {
      const seed = wholeNumber(options.seed, '--seed', [0, 2 ** 31 - 1]);
      const baseline = await withSpecimen(place, options, (specimen) => record(specimen, { seed, version }));
      const { output } = options;
      await writeFile(output, `${stringify(baseline, { maxLength: widest })}\n`).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new Problem('unwritable', `${visible(output)} cannot be written: ${visible(why)}.`);
      });
      const { write } = pageOf(command);
      const { cases, identity } = baseline;
      const who = identity.is
        ? `${identity.is.title}${identity.is.dialect ? `, ${identity.is.dialect}` : ''}`
        : 'not recognised';
      write(`${visible(output)}: ${cases.length} cases of ${visible(place)} (${who})\n`);
    });
}
