import type { Result } from '../grading/result.js';
import { gradeSummary, gradeSummaryPlain } from '../reporting/gradeSummary.js';
import { resultPlain } from '../reporting/resultPlain.js';
import { resultText } from '../reporting/resultText.js';
import { toldUpTo } from './feedbackLimit.js';
import type { Page } from './pageOf.js';
import type { ReportOptions } from './reportOptions.js';
import { version } from './version.js';

/** Tells results as the options say. @param seed from which the cases flowed */
export async function tellResults(
  results: readonly Result[],
  { milliseconds, seed }: { readonly milliseconds: number; readonly seed: number },
  options: ReportOptions,
  { sheet, write }: Page,
): Promise<void> {
  const { hint, feedback } = options;
  if (hint !== undefined) {
    const { hintText } = await import('../reporting/hintText.js');
    for (const result of results) write(hintText(result, hint, sheet, feedback));
    return;
  }
  const told = await toldUpTo(feedback, results);
  if (options.json) {
    const { gradeJson } = await import('../reporting/gradeJson.js');
    write(gradeJson(told, { seed, version, feedback }));
    return;
  }
  const whole = told.length === 1 || options.verbose;
  if (whole) for (const result of told) write(options.plain ? resultPlain(result) : resultText(result, sheet));
  if (told.length === 1) return;
  write(options.plain ? gradeSummaryPlain(told, milliseconds) : gradeSummary(told, milliseconds, sheet));
}
