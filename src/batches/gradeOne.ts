import { rm } from 'node:fs/promises';
import type { Assignment } from '../courses/assignment.js';
import type { RunOptions } from '../courses/gradeCode.js';
import type { GradedWork } from '../courses/graded.js';
import { gradeWork } from '../courses/gradeWork.js';
import { workNotGraded } from '../courses/notGraded.js';
import { Problem } from '../formula/problem.js';
import { type Reader, shownWork } from '../reporting/shownWork.js';
import { styleFor } from '../reporting/style.js';
import { workOf, workSchema } from '../reporting/workDocument.js';
import { questionText } from '../reporting/workText.js';
import { endedByClock } from '../subjects/sandbox/limitMessage.js';
import { bringTo, type HandIn, workIn } from './handIn.js';
import type { Graded, ToldWork } from './record.js';

/** One student's work that is to be graded. */
export interface Order extends HandIn, Pick<RunOptions, 'seed'> {
  /** The pseudonym. */
  readonly student: string;
  /** A folder that nobody else uses meanwhile. */
  readonly place: string;
}

/** What came of it. Where only the clock ended something, it may be that the machine had no time. */
export interface Came {
  readonly graded: Graded;
  readonly byClock: boolean;
}

/** Grades what one student handed in. Never rejects for what was handed in. @throws what is wrong with this machine */
export async function gradeOne(order: Order, assignment: Assignment, options: RunOptions): Promise<Came> {
  const start = performance.now();
  const work = await workFrom(order, assignment, { ...options, seed: order.seed });
  const author = toldTo('author', work);
  const graded = {
    work: workSchema.parse(workOf(shownWork(work, 'instructor'))),
    told: { author, due: waits(work) ? toldTo('author when due', work) : author },
    seconds: Math.round(performance.now() - start) / 1000,
  };
  const byClock = work.questions.some(({ result }) => result?.verdict === 'timeout' && endedByClock(result.message));
  return { graded: withoutPaths(graded, order), byClock };
}

async function workFrom(order: Order, assignment: Assignment, options: RunOptions): Promise<GradedWork> {
  const { student, place } = order;
  try {
    const work = await gradeWork(await bringTo(place, order), assignment, options);
    return { ...work, path: student };
  } catch (error) {
    if (!(error instanceof Problem) || error.code.startsWith('assignment-')) throw error;
    return workNotGraded(student, assignment, 'unreadable', error.message);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Whether anything is told later than the rest. */
function waits({ questions }: GradedWork): boolean {
  return questions.some((one) => [one, ...one.checks].some(({ visibility }) => visibility === 'after_due_date'));
}

/** Lines for a page in a browser or an editor. */
const sheet = { width: 88, style: styleFor(false) };

function toldTo(reader: Reader, work: GradedWork): ToldWork {
  const { points, earned, hiddenChecks, notes, questions } = shownWork(work, reader);
  return {
    ...{ points, earned, hiddenChecks, notes: [...notes] },
    questions: questions.map((question) => ({ id: question.id, text: questionText(question, sheet) })),
  };
}

/** Messages and commands name files from the student's folder on: where they lay is of this run, and of no interest. */
function withoutPaths<T>(value: T, order: Pick<Order, 'place' | 'student'>): T {
  if (typeof value === 'string') return value.replaceAll(workIn(order.place), order.student) as T;
  if (Array.isArray(value)) return value.map((one) => withoutPaths(one, order)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPaths(one, order)])) as T;
}
