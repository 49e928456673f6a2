import path from 'node:path';
import type { Assignment } from '../answers/assignment.js';
import { findAssignment } from '../answers/assignments/index.js';
import { type JudgedSheet, judgeSheet } from '../answers/judgeSheet.js';
import { readAssignment } from '../answers/readAssignment.js';
import { readSheetNamed } from '../answers/sheetFormats.js';
import { readText } from '../courses/readText.js';
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
  return await inFile(name, async () => readAssignment(await readText(name, 'assignment')));
}

function judgeFile(file: string, assignment: Assignment): Promise<JudgedSheet> {
  return inFile(file, async () =>
    judgeSheet(assignment, await readSheetNamed(file, await readText(file, 'sheet of answers'))),
  );
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
