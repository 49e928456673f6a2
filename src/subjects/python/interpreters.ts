import { access, constants, realpath, stat } from 'node:fs/promises';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { Problem } from '../../formula/problem.js';

const usualName = 'python3';
/** Where a system keeps its own Python, with the packages that the system installs. */
const usualFolders = ['/usr/bin', '/usr/local/bin'];

const onPath = () => (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');

/** What runs a module of Python: the `python3` that a shell would run, and after it those of the system. */
export async function interpreters(): Promise<readonly string[]> {
  const [first] = await programsIn(onPath(), usualName);
  const found = [...(first === undefined ? [] : [first]), ...(await programsIn(usualFolders, usualName))];
  // By folder: the python3 of a virtual environment is a link to another, and has packages of its own.
  const places = await Promise.all(found.map(async (path) => join(await realpath(dirname(path)), basename(path))));
  return found.filter((_, index) => places.indexOf(places[index] as string) === index);
}

/**
 * The interpreter that somebody chose, as an absolute path. A bare name is looked for as a shell does.
 * @throws Problem `no-python`
 */
export async function findInterpreter(name: string): Promise<string> {
  const isPath = /[\\/]/.test(name);
  const [found] = await programsIn(isPath ? [resolve(dirname(name))] : onPath(), basename(name));
  if (found !== undefined) return found;
  const known = await interpreters();
  const hint = known.length > 0 ? ` Here are ${known.join(', ')}.` : '';
  throw new Problem('no-python', `There is no program ${name} that could run Python.${hint}`);
}

async function programsIn(folders: readonly string[], name: string): Promise<string[]> {
  const paths = folders.map((folder) => join(folder, name));
  const are = await Promise.all(paths.map(isProgram));
  return paths.filter((_, index) => are[index]);
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
