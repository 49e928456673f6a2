import type { RunOptions } from '../courses/gradeCode.js';
import type { GradedWork } from '../courses/graded.js';
import { gradeWork } from '../courses/gradeWork.js';
import { Problem } from '../formula/problem.js';
import { type Reader, type ShownWork, shownWork } from '../reporting/shownWork.js';
import { workPlain, workText } from '../reporting/workText.js';
import { assignmentNamed, isDue } from './assignmentNamed.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import type { Page } from './pageOf.js';
import { version } from './version.js';

interface AssignmentOptions extends RunOptions {
  readonly assignment: string;
  readonly json?: true;
  readonly plain?: true;
  /** Everything, as the instructor sees it. */
  readonly full?: true;
}

/** `assay grade <folders or files> --assignment <name>`. @throws Problem with the place in the assignment */
export async function gradeAssignment(
  paths: readonly string[],
  options: AssignmentOptions,
  { sheet, write }: Page,
): Promise<ExitCode> {
  const { json, plain, full } = options;
  if (paths.length === 0) throw new Problem('no-paths', 'Say what to grade: a folder, a sheet or a file.');
  const assignment = await assignmentNamed(options.assignment);
  const reader: Reader = full ? 'instructor' : isDue(assignment) ? 'author when due' : 'author';
  const works: ShownWork[] = [];
  for (const one of paths) works.push(shownWork(await gradeWork(one, assignment, runOf(options)), reader));
  if (json) {
    const { safeJson } = await import('../reporting/gradeJson.js');
    const { workDocument } = await import('../reporting/workDocument.js');
    write(safeJson(workDocument(assignment.name, works, version)));
  } else for (const work of works) write(plain ? workPlain(work) : workText(work, sheet));
  return exitCodeOf(works);
}

function runOf({ seed, workers, trust, python }: AssignmentOptions): RunOptions {
  return {
    seed,
    ...(workers ? { workers } : {}),
    ...(trust ? { trust } : {}),
    ...(python === undefined ? {} : { python }),
  };
}

/** By what is shown: an exit code is a report as well. */
function exitCodeOf(works: readonly GradedWork[]): ExitCode {
  const questions = works.flatMap((work) => work.questions);
  if (questions.some(({ outcome }) => outcome === 'harness-error')) return exitCodes.ownFault;
  return questions.every(({ outcome }) => outcome === 'pass') ? exitCodes.passed : exitCodes.failed;
}
