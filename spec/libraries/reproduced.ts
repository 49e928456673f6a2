import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './installed.js';
import type { Finding } from './library.js';

/** A finding with what its reproduction printed, and its code. */
export interface Reproduced {
  readonly finding: Finding;
  readonly program: string;
  readonly output: string;
}

/** Runs the program of a finding. @throws Error where the behaviour is not there any more, or the program fails */
export function reproduced(finding: Finding): Reproduced {
  const file = path.resolve(folder, 'reproductions', finding.reproduction);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  // A program that throws ends with 1 as well, but says nothing before.
  if (status !== 1 || stdout === '') {
    const ending = status === 1 ? 'failed' : `ended with ${status}`;
    throw new Error(`${finding.reproduction} ${ending}: take the finding out, or mend the program.\n${stderr}`);
  }
  return { finding, program: readFileSync(file, 'utf8'), output: stdout };
}
