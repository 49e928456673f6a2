import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';
import { safeJson } from '../reporting/gradeJson.js';
import type { ExportFormat } from './exportFormats.js';
import { type GradebookEntry, gradebookCsv, gradebookEntry } from './formats/gradebook.js';
import { gradescopeResults } from './formats/gradescope.js';
import { junitFrame, junitSuite } from './formats/junit.js';
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
  /** What is written besides. */
  readonly formats: readonly ExportFormat[];
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
  const { assignment, engine, names, isDue, formats } = about;
  const reports = await emptied(folder, 'reports');
  const gradescope = formats.includes('gradescope') ? await emptied(folder, 'gradescope') : undefined;
  const [before, after] = junitFrame(assignment);
  const junit = formats.includes('junit') ? await openPart(path.join(folder, 'junit.xml'), before) : undefined;
  const counter = openCounter();
  const entries: GradebookEntry[] = [];
  const head = JSON.stringify({ schemaVersion: 1, version: engine, assignment }).slice(0, -1);
  const grades = await openPart(path.join(folder, 'grades.json'), `${head},"works":[`);
  let separator = '\n';
  for (const student of journal.students().filter((one) => names.has(one))) {
    const record = (await journal.read(student)) as Recorded;
    counter.add(record.work);
    entries.push(gradebookEntry(names.get(student) as string, record));
    await grades.add(`${separator}${safeJson(record.work).trimEnd()}`);
    separator = ',\n';
    const told = isDue ? record.told.due : record.told.author;
    await writeFile(path.join(reports, `${student}.md`), reportMarkdown(student, assignment, told));
    if (gradescope) await writeFile(path.join(gradescope, `${student}.json`), safeJson(gradescopeResults(record)));
    await junit?.add(junitSuite(assignment, record));
  }
  await grades.end('\n]}\n');
  await junit?.end(after);
  const tally = counter.tally({ engine, assignment, isDue });
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

async function emptied(folder: string, name: string): Promise<string> {
  const whole = path.join(folder, name);
  await rm(whole, { recursive: true, force: true });
  await mkdir(whole, { recursive: true });
  return whole;
}

/** A document that is written piece by piece, and is there when it is whole. */
async function openPart(file: string, head: string) {
  const handle = await open(`${file}.part`, 'w');
  await handle.writeFile(head);
  return {
    add: (text: string) => handle.writeFile(text),
    async end(text: string) {
      await handle.writeFile(text);
      await handle.close();
      await rename(`${file}.part`, file);
    },
  };
}
