import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { readClass, type Student } from '../batches/classFolder.js';
import { engineVersion } from '../batches/engineVersion.js';
import { summaryMarkdown } from '../batches/formats/summary.js';
import { gradeClass } from '../batches/gradeClass.js';
import { openJournal } from '../batches/journal.js';
import type { LaneOptions } from '../batches/laneWords.js';
import { lockFolder } from '../batches/lockFolder.js';
import { writeResults } from '../batches/results.js';
import { readSecret, type Secret, secretIn } from '../batches/secret.js';
import type { Tally } from '../batches/tally.js';
import type { Assignment } from '../courses/assignment.js';
import { Problem } from '../formula/problem.js';
import { safeJson } from '../reporting/gradeJson.js';
import { visible } from '../reporting/visible.js';
import { findInterpreter } from '../subjects/python/interpreters.js';
import { assignmentNamed, isDue } from './assignmentNamed.js';
import type { BatchOptions } from './batchOptions.js';
import { startClassProgress } from './classProgress.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { seedRange, wholeNumber } from './handTyped.js';
import { pageOf } from './pageOf.js';
import { version } from './version.js';

/** The options of the command. */
interface Given extends BatchOptions {
  readonly assignment?: string;
  readonly seed: string;
  readonly trust?: true;
  readonly python?: string;
  readonly json?: true;
  /** A folder with the results of an earlier run, whose secret is taken. */
  readonly compare?: string;
}

/** What a class is graded by, and where is told how it goes. */
interface ClassRun {
  readonly out: string;
  readonly assignment: Assignment;
  readonly secret: Secret;
  readonly lane: LaneOptions;
  readonly given: Given;
  /** Absent where the secret gives one. */
  readonly seed: number | undefined;
  readonly atOnce: number;
  readonly write: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly isTerminal: boolean;
}

/** `assay grade <folder> --assignment <name> --out <folder>`. Wrong works are no reason to end with anything but 0. */
export async function gradeClassInto(
  paths: readonly string[],
  out: string,
  given: Given,
  command: Command,
): Promise<ExitCode> {
  const [folder, second] = paths;
  if (folder === undefined || second !== undefined) {
    throw new Problem('one-class', 'With --out, give one folder: that with a folder or an archive for each student.');
  }
  const { students, others } = await readClass(folder);
  if (given.assignment === undefined) {
    throw new Problem('class-assignment', 'Say with --assignment what the class was asked, as in --assignment hw3.');
  }
  const assignment = await assignmentNamed(given.assignment);
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('out-folder', `${out} cannot be a folder of results (${error.code}); give another --out.`);
  });
  const unlock = await lockFolder(out);
  try {
    const run = await runOf(out, assignment, given, command);
    if (others.length > 0) run.tell(`Nobody’s work, and not graded: ${others.slice(0, 8).map(visible).join(', ')}.\n`);
    return await graded(students, run);
  } finally {
    await unlock();
  }
}

async function runOf(out: string, assignment: Assignment, given: Given, command: Command): Promise<ClassRun> {
  const { workers, trust, python } = given;
  const { getErrHelpWidth, writeErr } = command.configureOutput();
  return {
    ...{ out, assignment, given, write: pageOf(command).write, isTerminal: getErrHelpWidth?.() !== undefined },
    tell: (text) => writeErr?.(text),
    secret: await secretOf(out, given),
    seed: command.getOptionValueSource('seed') === 'default' ? undefined : wholeNumber(given.seed, '--seed', seedRange),
    atOnce: workers === undefined ? availableParallelism() : wholeNumber(workers, '--workers', [1, 256]),
    lane: {
      ...(trust ? { trust } : {}),
      ...(python === undefined ? {} : { python: await findInterpreter(python) }),
    },
  };
}

function secretOf(out: string, { secret, compare }: Given): Promise<Secret> {
  if (secret !== undefined) return readSecret(secret);
  return compare === undefined ? secretIn(path.join(out, 'secret.key')) : readSecret(path.join(compare, 'secret.key'));
}

async function graded(students: readonly Student[], run: ClassRun): Promise<ExitCode> {
  const { out, assignment, secret, lane, given, atOnce, tell, write } = run;
  const engine = await engineVersion(version);
  const journal = await openJournal(path.join(out, 'journal.jsonl'));
  if (journal.repaired !== '') tell(`The journal was repaired: without ${journal.repaired}.\n`);
  const progress = startClassProgress(tell, run.isTerminal);
  try {
    await gradeClass(students, journal, {
      ...{ ...lane, assignment, engine, atOnce, place: path.join(out, '.work') },
      ...{ pseudonym: secret.pseudonym, seedOf: seedOf(run) },
      onStart: progress.start,
      onGraded: ({ work }) => progress.advance(work.questions.every(({ outcome }) => outcome === 'pass')),
    });
    progress.end();
    const names = new Map(students.map(({ id }) => [secret.pseudonym(id), id]));
    const about = { assignment: assignment.name, engine, names, isDue: isDue(assignment), formats: given.format ?? [] };
    const tally = await writeResults(out, journal, about);
    const ended = wasAllGraded(tally) ? exitCodes.passed : exitCodes.ownFault;
    if (given.compare === undefined) {
      write(given.json ? safeJson(tally) : summaryMarkdown(tally));
      return ended;
    }
    const { tellChanges } = await import('./tellChanges.js');
    return Math.max(ended, await tellChanges(given.compare, journal, given.json ?? false, write)) as ExitCode;
  } finally {
    progress.end();
    await journal.close();
  }
}

function seedOf({ seed, given, secret, assignment, tell }: ClassRun): (student: string) => number {
  if (seed === undefined) {
    return (student) => secret.seed(assignment.name, ...(given.perStudentSeed ? [student] : []));
  }
  if (given.perStudentSeed) {
    throw new Problem('seed-twice', '--per-student-seed takes its seeds from the secret; leave --seed out.');
  }
  tell(`Whoever knows --seed ${seed} can draw the hidden cases; without it, they come of the secret.\n`);
  return () => seed;
}

const wasAllGraded = ({ questions }: Tally): boolean =>
  questions.every(({ outcomes }) => outcomes['harness-error'] === 0);
