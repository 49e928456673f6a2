import { access } from 'node:fs/promises';
import path from 'node:path';
import { compareRuns } from '../batches/compareRuns.js';
import { comparisonMarkdown } from '../batches/formats/comparison.js';
import { type Journal, openJournal } from '../batches/journal.js';
import { Problem } from '../formula/problem.js';
import { safeJson } from '../reporting/gradeJson.js';
import { type ExitCode, exitCodes } from './exitCodes.js';

/** Tells which grades are others than in an earlier folder of results. @throws Problem `no-results` */
export async function tellChanges(
  folder: string,
  now: Journal,
  json: boolean,
  write: (text: string) => void,
): Promise<ExitCode> {
  const before = await earlierJournal(folder);
  try {
    const comparison = await compareRuns(before, now);
    write(json ? safeJson(comparison) : comparisonMarkdown(comparison));
    return comparison.changes.length === 0 ? exitCodes.passed : exitCodes.failed;
  } finally {
    await before.close();
  }
}

/** @throws Problem `no-results` */
async function earlierJournal(folder: string): Promise<Journal> {
  const file = path.join(folder, 'journal.jsonl');
  await access(file).catch(() => {
    throw new Problem('no-results', `${folder} has no results in it: there is no journal.jsonl.`);
  });
  return openJournal(file);
}
