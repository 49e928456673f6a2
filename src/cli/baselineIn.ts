import { readFile } from 'node:fs/promises';
import { type Baseline, readBaseline } from '../conformance/baseline.js';
import { Problem } from '../formula/problem.js';
import { visible } from '../reporting/visible.js';

/** The baseline in a file. @throws Problem `unreadable`, and those of `readBaseline` */
export async function baselineIn(path: string): Promise<Baseline> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('unreadable', `${visible(path)} cannot be read: ${visible(why)}. Give a file of assay record.`);
  });
  return readBaseline(text, visible(path));
}
