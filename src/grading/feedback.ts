import type { GradientRequest } from '../subjects/gradientRequest.js';
import type { TraceRequest } from '../subjects/request.js';

/**
 * How far the report of a wrong submission goes; each level tells what those before it tell. `none`: the verdict and the
 * points. `input`: an input on which it differs, without what is expected. `line`: where to look. `question`: a question
 * that leads there. `case`: that input worked out. `full`: everything.
 */
export const feedbackLevels = ['none', 'input', 'line', 'question', 'case', 'full'] as const;
export type FeedbackLevel = (typeof feedbackLevels)[number];

/** Whether a report of one level tells what another tells. */
export function tells(level: FeedbackLevel, what: FeedbackLevel): boolean {
  return feedbackLevels.indexOf(level) >= feedbackLevels.indexOf(what);
}

/** What is told of a wrong submission in place of the diagnosis, up to a level. */
export interface Told {
  readonly level: Exclude<FeedbackLevel, 'full'>;
  /** The smallest input found on which it differs; absent where no single one shows it, or it is not told. */
  readonly input?: TraceRequest | GradientRequest;
  /** Where to look; absent where it is not told. */
  readonly line?: string;
  /** Empty where none is told. */
  readonly questions: readonly string[];
}
