import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sheetExtensions } from '../answers/sheetFormats.js';
import { Problem } from '../formula/problem.js';
import { pythonExtensions } from '../subjects/python/chosenExport.js';
import { submissionExtensions } from '../subjects/sandbox/allowedImport.js';
import { archiveNamed } from './archive.js';
import type { HandIn } from './handIn.js';

/** A student by the name that a folder or an archive has, with what is in it. */
export interface Student extends HandIn {
  readonly id: string;
}

/** What lies beside the work of students. */
export interface ClassFolder {
  readonly students: readonly Student[];
  /** Names of what is nobody's work. */
  readonly others: readonly string[];
}

/**
 * The students of a class: a folder, an archive or a single file each, in the order of their names.
 * @throws Problem `no-such-path`, `no-students` or `student-twice`
 */
export async function readClass(folder: string): Promise<ClassFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    throw new Problem(
      'no-such-path',
      `There is no folder ${folder}. Give the folder with a folder or archive for each student.`,
    );
  }
  const students: Student[] = [];
  const others: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const at = { path: path.join(folder, entry.name) };
    const archive = archiveNamed(entry.name);
    if (entry.isDirectory()) students.push({ ...at, id: entry.name, kind: 'folder' });
    else if (entry.isFile() && archive) students.push({ ...at, id: archive.stem, kind: archive.kind });
    else if (entry.isFile() && isWork(entry.name))
      students.push({ ...at, id: path.parse(entry.name).name, kind: 'file' });
    else others.push(entry.name);
  }
  if (students.length === 0) {
    throw new Problem('no-students', `${folder} has no work in it: a folder, a zip, a tar or a file for each student.`);
  }
  refuseTwice(students);
  return { students: students.toSorted((a, b) => (a.id < b.id ? -1 : 1)), others: others.sort() };
}

function isWork(name: string): boolean {
  const ending = path.extname(name).toLowerCase();
  return [...submissionExtensions, ...sheetExtensions, ...pythonExtensions].includes(ending);
}

function refuseTwice(students: readonly Student[]): void {
  const byId = new Map<string, Student>();
  for (const student of students) {
    const key = student.id.normalize('NFC').toLowerCase();
    const before = byId.get(key);
    if (before) {
      const [one, other] = [before, student].map((each) => path.basename(each.path)).sort();
      throw new Problem('student-twice', `${one} and ${other} would be one student; rename one, or take it away.`);
    }
    byId.set(key, student);
  }
}
