import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Assignment } from '../courses/assignment.js';
import { workNotGraded } from '../courses/notGraded.js';
import { Problem } from '../formula/problem.js';
import { shownWork } from '../reporting/shownWork.js';
import { workOf } from '../reporting/workDocument.js';
import type { Student } from './classFolder.js';
import { fingerprint } from './fingerprint.js';
import type { Order } from './gradeOne.js';
import type { Journal } from './journal.js';
import { type Lane, openLane } from './lanes.js';
import type { FromLane, LaneOptions } from './laneWords.js';
import type { Graded, Recorded } from './record.js';

export interface ClassOptions extends LaneOptions {
  readonly assignment: Assignment;
  readonly engine: string;
  /** How many are graded at the same time. */
  readonly atOnce: number;
  readonly pseudonym: (student: string) => string;
  readonly seedOf: (student: string) => number;
  /** A folder that nobody else uses meanwhile. */
  readonly place: string;
  /** Called once with how many are to be graded and how many have been, then after each. */
  readonly onStart?: (todo: number, done: number) => void;
  readonly onGraded?: (record: Recorded) => void;
}

interface Task extends Order {
  readonly key: string;
}

/**
 * Grades what the journal does not have yet, and writes each into it as it ends. What the clock ended, and what ended the
 * process that graded it, is tried once more when nothing else runs.
 * @throws Problem `other-engine` where the journal was written by another version
 */
export async function gradeClass(students: readonly Student[], journal: Journal, options: ClassOptions): Promise<void> {
  const { atOnce, engine, onStart, onGraded } = options;
  requireOneEngine(journal, engine);
  const tasks = await tasksOf(students, journal, options);
  onStart?.(tasks.length, students.length - tasks.length);
  const again: Task[] = [];
  const write = async (task: Task, graded: Graded): Promise<void> => {
    const { student, key, seed } = task;
    const record: Recorded = { student, key, engine, seed, ...graded };
    await journal.write(record);
    onGraded?.(record);
  };
  await inLanes(tasks, atOnce, options, async (task, came) => {
    if (came.kind === 'failed' || came.byClock) again.push(task);
    else await write(task, came.graded);
  });
  await inLanes(again, 1, options, async (task, came) => {
    await write(task, came.kind === 'graded' ? came.graded : notGraded(task, came, options));
  });
  await rm(options.place, { recursive: true, force: true });
}

/** An old journal is said and never mixed with. */
function requireOneEngine(journal: Journal, engine: string): void {
  for (const student of journal.students()) {
    const before = journal.find(student)?.engine;
    if (before === undefined || before === engine) continue;
    const remedy = 'Give another --out, and compare the two with assay regrade --compare.';
    throw new Problem('other-engine', `These results were graded by assay ${before}, and this is ${engine}. ${remedy}`);
  }
}

async function tasksOf(
  students: readonly Student[],
  journal: Journal,
  options: ClassOptions,
): Promise<readonly Task[]> {
  const { assignment, engine, trust, python, pseudonym, seedOf, place } = options;
  const shared = JSON.stringify([assignment, engine, trust === true, python ?? '']);
  const tasks: Task[] = [];
  for (const one of students) {
    const [student, seed] = [pseudonym(one.id), seedOf(one.id)];
    const key = createHash('sha256')
      .update(JSON.stringify([shared, seed, await fingerprint(one)]))
      .digest('hex');
    if (journal.find(student)?.key === key) continue;
    tasks.push({ path: one.path, kind: one.kind, student, seed, key, place: path.join(place, student) });
  }
  return tasks;
}

/** Runs tasks side by side; the first fault of the machine ends all lanes. */
async function inLanes(
  tasks: readonly Task[],
  atOnce: number,
  { assignment, trust, python }: ClassOptions,
  take: (task: Task, came: FromLane) => Promise<void>,
): Promise<void> {
  let next = 0;
  const run = { ...(trust ? { trust } : {}), ...(python ? { python } : {}) };
  const along = async (lane: Lane): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const came = await lane.grade(task);
      if (came.kind === 'failed' && came.code === 'ENOSPC') throw new Problem('disk-full', fullDisk);
      await take(task, came);
    }
  };
  const lanes = Array.from({ length: Math.min(atOnce, tasks.length) }, () => openLane(assignment, run));
  try {
    await Promise.all(lanes.map(along));
  } finally {
    next = tasks.length;
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

const fullDisk = 'The disk is full. What is graded is kept; make room, and start again.';

function notGraded(
  { student }: Task,
  { message }: Extract<FromLane, { kind: 'failed' }>,
  { assignment }: ClassOptions,
): Graded {
  const [said = ''] = message.split('\n');
  const told = `This could not be graded, by a fault of assay or of the machine: ${said}`;
  const work = workNotGraded(student, assignment, 'harness-error', told);
  // Faults of ours are not explained to students.
  const { points, questions } = shownWork(work, 'author');
  const texts = questions.map(({ id }) => ({ id, text: notYet }));
  const author = { points, earned: 0, hiddenChecks: 0, notes: [], questions: texts };
  return { work: workOf(shownWork(work, 'instructor')), told: { author, due: author }, seconds: 0 };
}

const notYet = 'This could not be graded yet; your instructor knows.';
