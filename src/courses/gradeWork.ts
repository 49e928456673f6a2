import path from 'node:path';
import type { Sheet } from '../answers/sheet.js';
import { readSheetNamed } from '../answers/sheetFormats.js';
import { Problem } from '../formula/problem.js';
import { type Assignment, type CodeQuestion, isOfCode, type Question } from './assignment.js';
import { inOrder } from './cycle.js';
import { fileFor } from './fileFor.js';
import { gradeCode, type RunOptions } from './gradeCode.js';
import type { GradedQuestion, GradedWork, Outcome } from './graded.js';
import { gradeWritten, requireAsked } from './gradeWritten.js';
import { notGraded } from './notGraded.js';
import { readText } from './readText.js';
import { type Work, workAt } from './work.js';

/** What is known of a work while its questions are looked at. */
interface Desk {
  readonly assignment: Assignment;
  readonly work: Work;
  readonly sheet: Sheet | Problem | undefined;
  readonly options: RunOptions;
}

/** What a question came to. */
type Came = Pick<GradedQuestion, 'earned' | 'outcome' | 'message'> &
  Partial<Pick<GradedQuestion, 'checks' | 'file' | 'result' | 'sheet' | 'puzzle'>>;

/**
 * Grades what one person handed in: a folder of files, or one file. What cannot be read costs the questions that it
 * answers, and no others.
 * @throws Problem where there is nothing at the path, or the assignment asks for what cannot be worked out
 */
export async function gradeWork(given: string, assignment: Assignment, options: RunOptions): Promise<GradedWork> {
  const work = await workAt(given, options.trust);
  const desk: Desk = { assignment, work, sheet: await sheetOf(work, assignment), options };
  const graded = new Map<string, GradedQuestion>();
  for (const question of inOrder(assignment.questions)) {
    graded.set(question.id, await gradeQuestion(question, desk, graded));
  }
  const questions = assignment.questions.map(({ id }) => graded.get(id) as GradedQuestion);
  const total = (of: (question: GradedQuestion) => number) => questions.reduce((sum, one) => sum + of(one), 0);
  return {
    path: given,
    assignment: { name: assignment.name, title: assignment.title },
    ...{ points: total(({ points }) => points), earned: total(({ earned }) => earned), questions },
    notes: notesOf(work, assignment),
  };
}

/** The sheet of answers, or what keeps it from being read; `undefined` where there is none. */
async function sheetOf({ sheets }: Work, assignment: Assignment): Promise<Sheet | Problem | undefined> {
  const [first, second] = [...sheets];
  if (first === undefined) return undefined;
  const [name, file] = first;
  if (second)
    return new Problem('two-sheets', `${name} and ${second[0]} are both sheets of answers; leave one of them.`);
  try {
    const sheet = await readSheetNamed(name, await readText(file, 'sheet of answers'));
    requireAsked(assignment, sheet);
    return sheet;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function gradeQuestion(
  question: Question,
  desk: Desk,
  graded: ReadonlyMap<string, GradedQuestion>,
): Promise<GradedQuestion> {
  const unmet = question.requires.filter((id) => graded.get(id)?.outcome !== 'pass');
  const came =
    unmet.length > 0
      ? notGraded(question, 'skipped', `${unmet.join(' and ')} must have all points first.`)
      : await look(question, desk);
  const { id, title, kind, points, visibility, feedback = desk.assignment.feedback } = question;
  return { id, title, kind, points, visibility, feedback, checks: [], ...came };
}

function look(question: Question, desk: Desk): Promise<Came> | Came {
  return isOfCode(question) ? lookAtCode(question, desk) : lookInSheet(question, desk);
}

async function lookAtCode(question: CodeQuestion, { assignment, work, options }: Desk): Promise<Came> {
  const file = fileFor(question, work, isOnlyCode(assignment));
  if (file.kind === 'none') return notGraded(question, 'missing', file.message);
  const { result, checks } = await gradeCode(question, file.path, options);
  const earned = checks.reduce((sum, check) => sum + check.earned, 0);
  const fault = checks.find(({ outcome }) => outcome === 'harness-error' || outcome === 'unreadable');
  const outcome =
    fault?.outcome ??
    outcomeOf(
      earned,
      question.points,
      checks.every((check) => check.outcome === 'pass'),
    );
  return { earned, outcome, message: '', checks, file: file.name, result: { ...result, path: file.name } };
}

const isOnlyCode = ({ questions }: Assignment): boolean => questions.filter(isOfCode).length === 1;

function lookInSheet(question: Exclude<Question, CodeQuestion>, { assignment, sheet, work }: Desk): Came {
  if (sheet === undefined) {
    return notGraded(question, 'missing', 'No sheet of answers; hand in answers.yaml, .json, .csv or .md.');
  }
  if (sheet instanceof Problem) return notGraded(question, 'unreadable', spoken(sheet, work));
  try {
    const answered = gradeWritten(question, sheet, assignment.credit);
    const { earned } = answered;
    const isAnswered = (sheet.get(question.id)?.size ?? 0) > 0;
    const outcome = isAnswered ? outcomeOf(earned, question.points, earned === question.points) : 'missing';
    return { ...answered, outcome };
  } catch (error) {
    if (!(error instanceof Problem) || error.code.startsWith('assignment-')) throw error;
    return notGraded(question, 'unreadable', spoken(error, work));
  }
}

/** With the sheet and the line in front, as the place is told nowhere else. */
function spoken({ message, place }: Problem, { sheets }: Work): string {
  const [name = ''] = sheets.keys();
  return place ? `${path.basename(name)}, line ${place.line}: ${message}` : message;
}

function outcomeOf(earned: number, points: number, isWhole: boolean): Outcome {
  if (isWhole) return 'pass';
  return earned > 0 && earned < points ? 'partial' : 'fail';
}

function notesOf(work: Work, assignment: Assignment): readonly string[] {
  const asked = assignment.questions
    .filter(isOfCode)
    .map((question) => fileFor(question, work, isOnlyCode(assignment)));
  const used = new Set(asked.flatMap((file) => (file.kind === 'file' ? [file.name] : [])));
  const { code, others } = work;
  const unused = [...code.keys()].filter((name) => !used.has(name));
  const programs = others.filter((name) => /\.(py|ipynb)$/i.test(name));
  return [
    ...(unused.length > 0 ? [`Not asked for: ${listed(unused)}.`] : []),
    ...(programs.length > 0 ? [`Not run without --trust: ${listed(programs)}.`] : []),
  ];
}

const mostNamed = 8;
function listed(names: readonly string[]): string {
  const others = names.length > mostNamed ? ` and ${names.length - mostNamed} others` : '';
  return `${names.slice(0, mostNamed).join(', ')}${others}`;
}
