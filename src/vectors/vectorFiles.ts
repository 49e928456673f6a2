import type { Optimizer } from '../optimizers/optimizer.js';
import { engineVectors, engineVectorsName } from './engineVectors.js';
import { optimizerVectors } from './optimizerVectors.js';
import { vectorText } from './vectorText.js';

/** A vector file by its name, without a folder. */
export interface VectorFile {
  readonly name: string;
  readonly text: string;
}

/** The file of an optimizer. @param version of this program, which the file names */
export function optimizerVectorFile(optimizer: Optimizer, version: string): VectorFile {
  return { name: `${optimizer.id}.json`, text: vectorText(optimizerVectors(optimizer, version)) };
}

/** The file of engines of automatic differentiation. */
export function engineVectorFile(version: string): VectorFile {
  return { name: `${engineVectorsName}.json`, text: vectorText(engineVectors(version)) };
}
