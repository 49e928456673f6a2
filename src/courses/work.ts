import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sheetExtensions } from '../answers/sheetFormats.js';
import { Problem } from '../formula/problem.js';
import { pythonExtensions } from '../subjects/python/chosenExport.js';
import { submissionExtensions } from '../subjects/sandbox/allowedImport.js';

/** The files that one person handed in. */
export interface Work {
  readonly path: string;
  /** Paths by the names that are told, from the folder on, in the order of the names. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, string>;
  /** Names of what is neither. */
  readonly others: readonly string[];
}

/** More are no homework. */
const mostFiles = 1_000;
/** Of the texts in a folder, those with such a name are sheets of answers: a README is none. */
const sheetName = /answer|sheet/i;

/**
 * What stands in a folder and below it, or a single file. Dot files, `node_modules` and links are left out.
 * @throws Problem `no-such-path`, `empty-folder` or `too-many-files`
 */
export async function workAt(given: string, trust = false): Promise<Work> {
  const stats = await stat(given).catch(() => undefined);
  if (stats === undefined) {
    throw new Problem('no-such-path', `There is no sheet or folder ${given}. Paths start from ${process.cwd()}.`);
  }
  const names = stats.isDirectory() ? await namesIn(given) : [path.basename(given)];
  const folder = stats.isDirectory() ? given : path.dirname(given);
  const extensions = trust ? [...submissionExtensions, ...pythonExtensions] : submissionExtensions;
  const has = (endings: readonly string[]) => (name: string) =>
    endings.some((ending) => name.toLowerCase().endsWith(ending));
  const isCode = (name: string) => has(extensions)(name) && !/\.d\.[cm]?ts$/.test(name);
  const isSheet = (name: string) =>
    has(sheetExtensions)(name) && (!stats.isDirectory() || sheetName.test(path.basename(name)));
  const pathsOf = (chosen: readonly string[]) => new Map(chosen.map((name) => [name, path.join(folder, name)]));
  return {
    path: given,
    sheets: pathsOf(names.filter(isSheet)),
    code: pathsOf(names.filter(isCode)),
    others: names.filter((name) => !isSheet(name) && !isCode(name)),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  if (names.length === 0) throw new Problem('empty-folder', `The folder ${folder} has no files; put the work into it.`);
  if (names.length <= mostFiles) return names;
  throw new Problem('too-many-files', `${folder} has ${names.length} files; at most ${mostFiles} are looked through.`);
}
