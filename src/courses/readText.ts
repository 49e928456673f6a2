import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../formula/problem.js';

/** What a person types goes into a few kilobytes. */
const mostBytes = 1_000_000;

/**
 * The text of a file that somebody else has saved.
 * @param what it is to be, as in `sheet of answers`
 * @throws Problem `no-such-path`, `not-a-file`, `file-size` or `not-text` with the line
 */
export async function readText(file: string, what: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) {
    throw new Problem('no-such-path', `There is no ${what} ${file}. Paths start from ${process.cwd()}.`);
  }
  if (!stats.isFile()) throw new Problem('not-a-file', `${file} is no file; give the ${what} itself.`);
  if (stats.size > mostBytes) throw new Problem('file-size', `${file} has ${stats.size} bytes; at most 1 MB is read.`);
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('not-text', `${file} is not text in UTF-8${whereNot(bytes)}`);
  }
}

const marksOfUtf16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Spreadsheets save in UTF-16 or in the letters of a country; either way one menu is the remedy. */
function whereNot(bytes: Buffer): string {
  if (marksOfUtf16.some((mark) => mark.equals(bytes.subarray(0, 2)))) return ', but in UTF-16; save it as UTF-8.';
  const decoder = new TextDecoder('utf-8');
  const text = decoder.decode(bytes);
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return ` in line ${line}; save it as UTF-8.`;
}
