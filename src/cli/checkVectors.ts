import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../formula/problem.js';
import { visible } from '../reporting/visible.js';
import { wrap } from '../reporting/wrap.js';
import { type CheckedFile, checkFile } from '../vectors/checkFile.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { pageWidth } from './pageOf.js';
import type { Terminal } from './terminal.js';

/** The largest of ours is fifty times smaller. */
const mostMegabytes = 8;
/**
 * Checks vector files and tells what is off in each.
 * @throws Problem `unreadable` for what is no file, too large, or no JSON
 */
export async function checkVectors(
  files: readonly string[],
  { write, width = pageWidth }: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.passed;
  for (const file of files) {
    const checked = checkFile(await contentOf(file));
    write(told(file, checked, width));
    if (checked.findings.length > 0) code = exitCodes.failed;
  }
  return code;
}

async function contentOf(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > mostMegabytes * 2 ** 20) throw new Error(`it has more than ${mostMegabytes} MB`);
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('unreadable', `${visible(file)} cannot be read as a vector file: ${visible(why)}.`);
  }
}

function told(file: string, { tests, findings }: CheckedFile, width: number): string {
  const head = `${visible(file)} · ${tests} ${tests === 1 ? 'test' : 'tests'}`;
  if (findings.length === 0) return `${head} · nothing is off\n`;
  const lines = findings.flatMap(({ where, what }) => wrap(visible(`${where}: ${what}`), width - 4));
  return `${head} · ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
