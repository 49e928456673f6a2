import { access, constants, open, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { adapterLocation } from '../python/adapterLocation.js';
import { chosenExport, pythonExtensions } from '../python/chosenExport.js';
import { interpreters } from '../python/interpreters.js';
import type { Program } from './runProgram.js';

/** How files begin that a machine runs: a script's first line, and the formats of Linux, macOS and Windows. */
const beginnings = ['#!', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', 'MZ'];
const longest = 4;

/** A program that can be started; `forbidden` where the file may not be run, `no-python` where nothing is there to run it. */
export type ProgramAt = Program | 'forbidden' | 'no-python';

/**
 * The program in a file, or Python with an adapter for a module of it; `undefined` for what is none.
 * @param python the interpreter to use, where somebody chose one
 */
export async function programAt(path: string, python?: string): Promise<ProgramAt | undefined> {
  const chosen = chosenExport(path);
  const file = resolve(chosen.file);
  if (pythonExtensions.includes(extname(file))) return moduleAt(file, python, chosen.name);
  const begins = await beginningOf(file);
  if (!beginnings.some((beginning) => begins.startsWith(beginning))) return undefined;
  const permitted = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  return permitted ? { path: file, command: file, words: [] } : 'forbidden';
}

async function moduleAt(file: string, python?: string, name?: string): Promise<ProgramAt> {
  const [command, ...otherwise] = python === undefined ? await interpreters() : [python];
  if (command === undefined) return 'no-python';
  // -I: nothing from the environment or from its folder comes before Python's own; -B: nothing is written beside it.
  const words = ['-I', '-B', adapterLocation(), file, ...(name === undefined ? [] : [name])];
  return { path: file, command, otherwise, words, isLasting: true };
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
