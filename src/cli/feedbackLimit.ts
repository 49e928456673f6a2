import { Problem } from '../formula/problem.js';
import { type FeedbackLevel, tells } from '../grading/feedback.js';
import type { Result } from '../grading/result.js';
import { levelOfRung, type Rung } from '../reporting/rung.js';

/** What asks for more than the usual report, and what it may not go beyond. */
interface Asked {
  readonly feedback: FeedbackLevel;
  readonly hint?: Rung;
  readonly full?: true;
  readonly case?: string;
}

/** @throws Problem `beyond-feedback` where more is asked for than may be told */
export function checkFeedback({ feedback, hint, full, case: law }: Asked): void {
  const asked = full || law !== undefined ? 'full' : hint === undefined ? feedback : levelOfRung[hint];
  if (tells(feedback, asked)) return;
  const option = full ? '--full' : law === undefined ? `--hint ${hint}` : '--case';
  throw new Problem('beyond-feedback', `--feedback ${feedback} does not go as far as ${option}.`);
}

/** The results with no more than a level tells. */
export async function toldUpTo(level: FeedbackLevel, results: readonly Result[]): Promise<readonly Result[]> {
  if (level === 'full') return results;
  const { withheld } = await import('../reporting/withheld.js');
  return results.map((result) => withheld(result, level));
}
