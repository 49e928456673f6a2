import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';
import { findOptimizer, plainName } from '../optimizers/find.js';
import { optimizers } from '../optimizers/index.js';
import { engineVectorsName } from '../vectors/engineVectors.js';
import { engineVectorFile, optimizerVectorFile, type VectorFile } from '../vectors/vectorFiles.js';
import { version } from './version.js';

/**
 * Writes the vector files of some optimizers, or of all and of autodiff.
 * @param folder made when it is missing; without one a single file is written to the output
 * @throws Problem `unknown-optimizer`; `usage` for several files without a folder; `unwritable`
 */
export async function exportVectors(
  names: readonly string[],
  folder: string | undefined,
  write: (text: string) => void,
): Promise<void> {
  const wanted = names.length > 0 ? names : [...optimizers.map(({ id }) => id), engineVectorsName];
  const makers = wanted.map(makerOf);
  if (folder === undefined) {
    const [only] = makers;
    if (only === undefined || makers.length > 1) {
      throw new Problem('usage', `${makers.length} files need a folder: add --out vectors, or name one optimizer.`);
    }
    write(only().text);
    return;
  }
  for (const make of makers) {
    const { name, text } = make();
    await written(folder, name, text);
  }
  write(`${makers.length} ${makers.length === 1 ? 'file' : 'files'} written to ${folder}\n`);
}

/** Names are looked up before anything is worked out. */
function makerOf(name: string): () => VectorFile {
  if (plainName(name) === engineVectorsName) return () => engineVectorFile(version);
  const optimizer = findOptimizer(name);
  return () => optimizerVectorFile(optimizer, version);
}

async function written(folder: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, name), text);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Problem('unwritable', `${folder} cannot be written to: ${told}. Name another folder.`);
  }
}
