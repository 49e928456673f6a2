import { basename, extname } from 'node:path';
import { lookUpWithin } from '../optimizers/find.js';
import { chosenExport, definedIn, pythonExtensions } from '../subjects/python/chosenExport.js';

/** Names that may say which optimizer a program is. */
export interface ProgramHints {
  readonly hints: readonly string[];
  /** What a module defines, where that means several optimizers and nothing says which; else empty. */
  readonly several: readonly string[];
}

/** The name of the export that was chosen, and the file's; of a module where they say nothing, what it defines. */
export async function programHints(path: string): Promise<ProgramHints> {
  const { file, name } = chosenExport(path);
  const hints = [...(name === undefined ? [] : [name]), basename(file, extname(file))];
  const isSaid = hints.some((hint) => lookUpWithin(hint) !== undefined);
  if (isSaid || name !== undefined || !pythonExtensions.includes(extname(file))) return { hints, several: [] };
  const defined = (await definedIn(file)).filter((one) => lookUpWithin(one) !== undefined);
  const meant = new Set(defined.map((one) => lookUpWithin(one)?.id));
  if (meant.size > 1) return { hints, several: defined };
  return { hints: [...hints, ...defined.slice(0, 1)], several: [] };
}
