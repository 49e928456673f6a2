import { Problem } from '../formula/problem.js';
import type { GradeOptions } from '../grading/gradeOptions.js';
import { resultText } from '../reporting/resultText.js';
import { exitCodeOf } from './exitCodeOf.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import type { Page } from './pageOf.js';

/** One law, with the case that breaks it. @throws Problem for several files, an unknown law, or one that does not apply */
export async function showCase(
  paths: readonly string[],
  lawId: string,
  grade: GradeOptions,
  { sheet, write }: Page,
): Promise<ExitCode> {
  const [{ checkLaw, examineCase }, { caseText }, { engineCaseText }] = await Promise.all([
    import('../grading/examineCase.js'),
    import('../reporting/caseText.js'),
    import('../reporting/engineCaseText.js'),
  ]);
  checkLaw(lawId);
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) {
    throw new Problem('case-of-one', '--case shows one law of one submission; give a single file.');
  }
  const examined = await examineCase(path, lawId, grade);
  if (examined.kind === 'ungradable') {
    write(resultText(examined.result, sheet));
    return exitCodeOf([examined.result], false);
  }
  const { verdict, reason = 'no case of it could be put' } = examined.report;
  if (verdict === 'skipped') {
    const why = reason.replace(/\.$/, '');
    throw new Problem('law-not-applicable', `The law ${lawId} does not apply to ${path}: ${why}.`);
  }
  write(examined.kind === 'engine' ? engineCaseText(examined, sheet) : caseText(examined, sheet));
  if (verdict === 'harness-error') return exitCodes.ownFault;
  return verdict === 'pass' ? exitCodes.passed : exitCodes.failed;
}
