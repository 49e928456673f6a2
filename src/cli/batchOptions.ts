import { type Command, Option } from 'commander';
import { type ExportFormat, exportFormats } from '../batches/exportFormats.js';
import { Problem } from '../formula/problem.js';

/** How a whole class is graded. */
export interface BatchOptions {
  readonly out?: string;
  readonly workers?: string;
  readonly secret?: string;
  readonly perStudentSeed?: true;
  readonly format?: readonly ExportFormat[];
}

/** Adds the options that grade a class into a folder of results. */
export function addBatchOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'grade a class by --assignment: a folder, zip or tar for each; results go here')
    .option('--workers <number>', 'how many of a class are graded at once (default: one for each processor)')
    .option('--secret <file>', 'what seeds and pseudonyms of a class come of (default: secret.key in --out)')
    .option('--per-student-seed', 'other cases for each student of a class')
    .addOption(
      new Option('--format <names...>', 'what is written of a class besides CSV, JSON and Markdown').choices(
        exportFormats,
      ),
    );
}

/** @throws Problem `class-options` for an option that means nothing without `--out` */
export function requireClass({ workers, secret, perStudentSeed, format }: BatchOptions): void {
  const own = { '--workers': workers, '--secret': secret, '--per-student-seed': perStudentSeed, '--format': format };
  const given = Object.entries(own);
  const [first] = given.find(([, value]) => value !== undefined) ?? [];
  if (first === undefined) return;
  throw new Problem('class-options', `${first} is for a class; say with --out where its results go.`);
}
