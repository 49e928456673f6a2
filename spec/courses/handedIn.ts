import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Assignment } from '../../src/courses/assignment.js';
import type { GradedWork } from '../../src/courses/graded.js';
import { gradeWork } from '../../src/courses/gradeWork.js';
import { openWorkerPool } from '../../src/subjects/sandbox/workerPool.js';

/** What somebody hands in: names of files, with a golden submission or a text for each. */
export type HandedIn = Readonly<Record<string, { readonly golden: string } | string>>;

const folders: string[] = [];
const workers = openWorkerPool(2);
afterAll(async () => {
  await workers.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** A folder with these files; it is removed when the specs of the file are over. */
async function folderOf(files: HandedIn): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'work-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'string') await writeFile(file, content);
    else await cp(`golden/submissions/${content.golden}`, file);
  }
  return folder;
}

/** Grades a folder with these files. */
export async function graded(files: HandedIn, assignment: Assignment, seed = 1): Promise<GradedWork> {
  return gradeWork(await folderOf(files), assignment, { seed, workers });
}
