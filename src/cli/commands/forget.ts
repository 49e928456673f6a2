import path from 'node:path';
import type { Command } from 'commander';
import { forget } from '../../batches/forget.js';
import { lockFolder } from '../../batches/lockFolder.js';
import { readSecret } from '../../batches/secret.js';
import { Problem } from '../../formula/problem.js';
import { visible } from '../../reporting/visible.js';
import { exitCodes } from '../exitCodes.js';
import { pageOf } from '../pageOf.js';
import type { End } from '../subcommand.js';

interface ForgetOptions {
  readonly out?: string;
  readonly secret?: string;
}

/** `assay forget <student> --out results`: takes a student out of a folder of results. */
export function configure(command: Command, end: End): void {
  command
    .argument('<student>', 'as the work was named, or the pseudonym')
    .option('--out <folder>', 'the folder of results')
    .option('--secret <file>', 'what the pseudonyms come of (default: secret.key in --out)')
    .action(async (student: string, { out, secret }: ForgetOptions) => {
      if (out === undefined)
        throw new Problem('forget-where', 'Say with --out which results to take the student out of.');
      const { pseudonym } = await readSecret(secret ?? path.join(out, 'secret.key'));
      const isPseudonym = /^s-[a-z0-9]{10}$/.test(student);
      const unlock = await lockFolder(out);
      try {
        await forget(out, isPseudonym ? student : pseudonym(student));
      } finally {
        await unlock();
      }
      const { write } = pageOf(command);
      write(
        `${visible(student)} is in these results no more. Take what was handed in away as well, and copies of reports.\n`,
      );
      end(exitCodes.passed);
    });
}
