import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';
import { safeJson } from '../reporting/gradeJson.js';
import { type GradebookEntry, gradebookCsv, gradebookEntry } from './formats/gradebook.js';
import { reportMarkdown } from './formats/report.js';
import { summaryMarkdown } from './formats/summary.js';
import type { Journal } from './journal.js';
import type { Recorded } from './record.js';
import { openCounter, type Tally } from './tally.js';

/** What the results of a class are about. */
export interface AboutClass {
  readonly assignment: string;
  readonly engine: string;
  /** The names of students by their pseudonyms: those whose results are written. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether what is told once the work is due is told. */
  readonly isDue: boolean;
}

/**
 * Writes everything that comes of a journal: the summary of the class, all grades for programs, a report for each student
 * and the gradebook, which alone has names.
 * @throws Problem `results-folder` where the folder takes no files, or the disk is full
 */
export async function writeResults(folder: string, journal: Journal, about: AboutClass): Promise<Tally> {
  try {
    return await write(folder, journal, about);
  } catch (error) {
    const { code, path: file = folder } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof Problem) throw error;
    const said = code === 'ENOSPC' ? 'The disk is full' : `${file} cannot be written (${code})`;
    throw new Problem('results-folder', `${said}. Nothing that was graded is lost; start again.`);
  }
}

async function write(folder: string, journal: Journal, about: AboutClass): Promise<Tally> {
  const { assignment, engine, names, isDue } = about;
  await rm(path.join(folder, 'reports'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'reports'), { recursive: true });
  const counter = openCounter();
  const entries: GradebookEntry[] = [];
  const grades = await openList(path.join(folder, 'grades.json'), { schemaVersion: 1, version: engine, assignment });
  for (const student of journal.students().filter((one) => names.has(one))) {
    const record = (await journal.read(student)) as Recorded;
    counter.add(record.work);
    entries.push(gradebookEntry(names.get(student) as string, record));
    await grades.add(record.work);
    const told = isDue ? record.told.due : record.told.author;
    await writeFile(path.join(folder, 'reports', `${student}.md`), reportMarkdown(student, assignment, told));
  }
  await grades.end();
  const tally = counter.tally({ engine, assignment });
  const byName = entries.toSorted((a, b) => (a.student < b.student ? -1 : 1));
  await replace(
    path.join(folder, 'gradebook.csv'),
    gradebookCsv(
      byName,
      tally.questions.map(({ id }) => id),
    ),
  );
  await replace(path.join(folder, 'summary.json'), safeJson(tally));
  await replace(path.join(folder, 'summary.md'), summaryMarkdown(tally));
  return tally;
}

/** Whoever reads meets the old file or the new one, and never half of one. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

/** A document with a list of works that is written one by one. */
async function openList(file: string, head: object) {
  const handle = await open(`${file}.part`, 'w');
  await handle.writeFile(`${JSON.stringify(head).slice(0, -1)},"works":[`);
  let separator = '\n';
  return {
    async add(work: Recorded['work']) {
      await handle.writeFile(`${separator}${safeJson(work).trimEnd()}`);
      separator = ',\n';
    },
    async end() {
      await handle.writeFile('\n]}\n');
      await handle.close();
      await rename(`${file}.part`, file);
    },
  };
}
