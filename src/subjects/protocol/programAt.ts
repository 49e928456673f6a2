import { access, constants, open, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { adapterLocation } from '../python/adapterLocation.js';
import type { Program } from './runProgram.js';

/** How files begin that a machine runs: a script's first line, and the formats of Linux, macOS and Windows. */
const beginnings = ['#!', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', 'MZ'];
const longest = 4;

/** A program that can be started, or `forbidden` where the file may not be run. */
export type ProgramAt = Program | 'forbidden';

/** Modules and notebooks of Python. */
export const pythonExtensions: readonly string[] = ['.py', '.ipynb'];

/** The program in a file, or Python with an adapter for a module of it; `undefined` for what is none. */
export async function programAt(path: string): Promise<ProgramAt | undefined> {
  const file = resolve(path);
  // -I: nothing from the environment or from its folder comes before Python's own; -B: nothing is written beside it.
  if (pythonExtensions.includes(extname(path)))
    return { path: file, command: 'python3', words: ['-I', '-B', adapterLocation(), file], isLasting: true };
  const begins = await beginningOf(file);
  if (!beginnings.some((beginning) => begins.startsWith(beginning))) return undefined;
  const permitted = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  return permitted ? { path: file, command: file, words: [] } : 'forbidden';
}

/** The first bytes, one character each; none of what is no file or cannot be read. */
async function beginningOf(file: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);
  // A pipe would be waited for.
  if (!stats?.isFile()) return '';
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longest), 0, longest, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
