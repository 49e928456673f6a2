import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Assignment } from '../answers/assignment.js';
import { findAssignment } from '../answers/assignments/index.js';
import { type JudgedSheet, judgeSheet } from '../answers/judgeSheet.js';
import { readAssignment } from '../answers/readAssignment.js';
import { readSheet } from '../answers/readSheet.js';
import { Problem } from '../formula/problem.js';
import { answersDocument } from '../reporting/answersDocument.js';
import { answersPlain, answersText } from '../reporting/answersText.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import type { Page } from './pageOf.js';
import { version } from './version.js';

interface AnswersOptions {
  readonly assignment: string;
  readonly json?: true;
  readonly plain?: true;
}

/** What a person types goes into a few kilobytes. */
const mostBytes = 1_000_000;

/** `assay grade <sheets> --assignment <name>`. @throws Problem with the place in the sheet or the assignment */
export async function gradeAnswers(
  paths: readonly string[],
  { assignment: name, json, plain }: AnswersOptions,
  { sheet, write }: Page,
): Promise<ExitCode> {
  const assignment = await assignmentNamed(name);
  const judged: { readonly path: string; readonly judged: JudgedSheet }[] = [];
  for (const file of paths) judged.push({ path: file, judged: await judgeFile(file, assignment) });
  if (json) write(`${JSON.stringify(answersDocument(assignment.name, judged, version), undefined, 2)}\n`);
  else
    for (const one of judged)
      write(plain ? answersPlain(one.path, one.judged) : answersText(one.path, one.judged, sheet));
  const isComplete = judged.every(({ judged: { earned, points } }) => earned === points);
  return isComplete ? exitCodes.passed : exitCodes.failed;
}

/** What looks like a file is one. */
async function assignmentNamed(name: string): Promise<Assignment> {
  if (!/[./\\]/.test(name)) return findAssignment(name);
  return await inFile(name, async () => readAssignment(await textOf(name, 'assignment')));
}

function judgeFile(file: string, assignment: Assignment): Promise<JudgedSheet> {
  return inFile(file, async () => judgeSheet(assignment, readSheet(await textOf(file, 'sheet of answers'))));
}

async function textOf(file: string, what: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) {
    throw new Problem('no-such-path', `There is no ${what} ${file}. Paths start from ${process.cwd()}.`);
  }
  if (!stats.isFile()) throw new Problem('not-a-file', `${file} is no file; give the ${what} itself.`);
  if (stats.size > mostBytes) throw new Problem('file-size', `${file} has ${stats.size} bytes; at most 1 MB is read.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    throw new Problem('not-text', `${file} is not text in UTF-8; save it as such.`);
  }
}

/** What is wrong in a file is told with its name. */
async function inFile<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Problem) || error.place === undefined) throw error;
    throw new Problem(error.code, `${path.basename(file)}: ${error.message}`, error.place);
  }
}
