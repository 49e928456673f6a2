import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';
import { chosenExport, pythonExtensions } from '../subjects/python/chosenExport.js';
import { submissionExtensions } from '../subjects/sandbox/allowedImport.js';
import type { GradeOptions } from './gradeOptions.js';

/**
 * The files that are meant by files and folders: a file as it is, a folder as every submission in it and below, in the
 * order of their names; those in Python where they may be run. `hw3.py#Adam` means one optimizer of a file. Dot files, `node_modules`, declarations and links are left out.
 * @throws Problem `no-such-path`, `empty-folder` or `no-submissions`
 */
export async function findSubmissions(
  given: readonly string[],
  { trust }: Pick<GradeOptions, 'trust'> = {},
): Promise<readonly string[]> {
  const extensions = trust ? [...submissionExtensions, ...pythonExtensions] : submissionExtensions;
  const found = await Promise.all(given.map((path) => meantBy(path, extensions)));
  return [...new Set(found.flat())];
}

async function meantBy(given: string, extensions: readonly string[]): Promise<readonly string[]> {
  const { file } = chosenExport(given);
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) {
    throw new Problem('no-such-path', `There is no file or folder ${file}. Paths start from ${process.cwd()}.`);
  }
  if (!stats.isDirectory()) return [path.normalize(given)];
  const names = await readdir(given, { recursive: true, withFileTypes: true });
  if (names.length === 0) throw new Problem('empty-folder', `The folder ${given} is empty; put submissions into it.`);
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => isSubmission(path.relative(given, file), extensions));
  if (files.length > 0) return files.sort();
  const isTrusted = extensions.length > submissionExtensions.length;
  const trusted = isTrusted ? '' : ` With --trust those in ${pythonExtensions.join(', ')} are graded too.`;
  throw new Problem(
    'no-submissions',
    `The folder ${given} holds no submission; they end in ${extensions.join(', ')}.${trusted}`,
  );
}

function isSubmission(file: string, extensions: readonly string[]): boolean {
  const folders = file.split(path.sep);
  if (folders.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
  return extensions.includes(path.extname(file)) && !/\.d\.[cm]?ts$|\.expected\./.test(file);
}
