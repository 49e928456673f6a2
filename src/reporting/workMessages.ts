import { counted } from './messages.js';

/** What is said of a graded work: one function of its parameters per message. */
export const workMessages = {
  hidden: (checks: number) =>
    `${counted(checks, 'check')} ${checks === 1 ? 'is' : 'are'} hidden and not in these points.`,
  'file-verdict': (verdict: string) => `verdict: ${verdict}`,
  'answer-hidden': () => 'What was found is not told: some checks of this question are hidden.',
  puzzle: (right: boolean) => (right ? 'Right.' : 'Not yet.'),
} as const;
