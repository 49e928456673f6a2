import { open } from 'node:fs/promises';

/** The extensions of modules and notebooks of Python. */
export const pythonExtensions: readonly string[] = ['.py', '.ipynb'];

const withExport = /^(?<file>.*\.(?:py|ipynb))#(?<name>[\p{L}_][\p{L}\p{N}_]*)$/u;
const mostRead = 1_000_000;

/** A file, and the optimizer in it that somebody chose: `hw3.py#Adam`. */
export function chosenExport(path: string): { readonly file: string; readonly name?: string } {
  const { file = path, name } = withExport.exec(path)?.groups ?? {};
  return name === undefined ? { file } : { file, name };
}

/**
 * The classes and functions that a module or notebook defines, in its order, as far as its text shows them; for where
 * something must be known of it before it may run.
 */
export async function definedIn(file: string): Promise<readonly string[]> {
  const text = await beginningOf(file);
  // In a notebook each line is a string of JSON.
  const definitions = text.matchAll(/(?:^|"|\\n)(?:class|def)\s+([A-Za-z]\w*)/gm);
  return [...new Set([...definitions].map(([, name]) => name as string))];
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostRead), 0, mostRead, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}
