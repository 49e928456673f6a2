import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';
import { submissionExtensions } from '../subjects/sandbox/allowedImport.js';

/**
 * The files that are meant by files and folders: a file as it is, a folder as every submission in it and below, in the
 * order of their names. Dot files, `node_modules`, declarations and links are left out.
 * @throws Problem `no-such-path`, `empty-folder` or `no-submissions`
 */
export async function findSubmissions(given: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(given.map(meantBy));
  return [...new Set(found.flat())];
}

async function meantBy(given: string): Promise<readonly string[]> {
  const stats = await stat(given).catch(() => undefined);
  if (stats === undefined) {
    throw new Problem('no-such-path', `There is no file or folder ${given}. Paths start from ${process.cwd()}.`);
  }
  if (!stats.isDirectory()) return [path.normalize(given)];
  const names = await readdir(given, { recursive: true, withFileTypes: true });
  if (names.length === 0) throw new Problem('empty-folder', `The folder ${given} is empty; put submissions into it.`);
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => isSubmission(path.relative(given, file)));
  if (files.length > 0) return files.sort();
  const wanted = submissionExtensions.join(', ');
  throw new Problem('no-submissions', `The folder ${given} holds no submission; they end in ${wanted}.`);
}

function isSubmission(file: string): boolean {
  const folders = file.split(path.sep);
  if (folders.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
  return submissionExtensions.includes(path.extname(file)) && !/\.d\.[cm]?ts$|\.expected\./.test(file);
}
