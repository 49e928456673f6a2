import type { Result } from '../grading/result.js';
import { resultText } from '../reporting/resultText.js';
import { styleFor } from '../reporting/style.js';
import type { Explanation } from './describeLaws.js';
import { testMessages } from './messages.js';

/** As wide as the terminal; a run that is not in one is read in a log. */
const usualWidth = 100;

/** A failure in the words of `assay grade`. @param isFile whether a command can be named that runs it again */
export function explanationOf(name: string, graded: Omit<Result, 'path' | 'durationMs'>, isFile: boolean): Explanation {
  const checks = isFile ? graded.checks : graded.checks.map((check) => ({ ...check, replay: '' }));
  const sheet = { width: process.stdout.columns ?? usualWidth, style: styleFor(false) };
  const { diagnosis, message } = graded;
  const meant = diagnosis?.kind === 'dialect' ? diagnosis.dialects : (diagnosis?.usedBy.slice(0, 1) ?? []);
  return {
    whole: resultText({ path: name, ...graded, checks, durationMs: 0 }, sheet),
    statement: diagnosis?.statement ?? message,
    advice: meant.length > 0 ? testMessages['other-dialect'](meant) : '',
  };
}
