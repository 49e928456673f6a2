import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Problem } from '../formula/problem.js';
import { type ExportFormat, exportFormats } from './exportFormats.js';
import { openJournal } from './journal.js';
import { writeResults } from './results.js';
import { tallySchema } from './tally.js';

/**
 * Takes everything that is known of a student out of a folder of results.
 * @param student the pseudonym
 * @throws Problem `no-such-student`
 */
export async function forget(folder: string, student: string): Promise<void> {
  const file = path.join(folder, 'journal.jsonl');
  const journal = await openJournal(file);
  try {
    if (!journal.students().includes(student)) {
      throw new Problem('no-such-student', `${folder} has nothing of ${student}; nothing was changed.`);
    }
    await journal.remove(student);
    await rm(path.join(folder, 'reports', `${student}.md`), { force: true });
    await rm(path.join(folder, 'gradescope', `${student}.json`), { force: true });
    const summary = await readFile(path.join(folder, 'summary.json'), 'utf8').catch(() => undefined);
    // A run that was killed has not come to its results yet.
    if (summary === undefined) return;
    const { assignment, engine, isDue } = tallySchema.parse(JSON.parse(summary));
    const names = new Map([...(await namesIn(folder))].filter(([pseudonym]) => pseudonym !== student));
    await writeResults(folder, journal, { assignment, engine, isDue, names, formats: await formatsIn(folder) });
  } finally {
    await journal.close();
  }
}

/** The names by their pseudonyms, as the gradebook has them. */
async function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(folder, 'gradebook.csv'), 'utf8');
  const rows: readonly (readonly string[])[] = parse(text, { from: 2, relax_column_count: true });
  return new Map(rows.map(([name = '', pseudonym = '']) => [pseudonym, name.replace(/^'(?=[=+\-@\t\r])/, '')]));
}

const places = { gradescope: 'gradescope', junit: 'junit.xml' } as const satisfies Record<ExportFormat, string>;

async function formatsIn(folder: string): Promise<readonly ExportFormat[]> {
  const found = exportFormats.map(async (format) => {
    const isThere = access(path.join(folder, places[format])).then(
      () => true,
      () => false,
    );
    return (await isThere) ? [format] : [];
  });
  return (await Promise.all(found)).flat();
}
