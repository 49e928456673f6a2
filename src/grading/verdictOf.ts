import type { LawVerdict } from '../laws/lawReport.js';
import type { TraceFailure } from '../subjects/response.js';
import { completeLimits, type Limits, ticksPerSecond } from '../subjects/sandbox/limits.js';
import { gradingMessages, ordinal } from './messages.js';
import type { Result, Verdict } from './result.js';

/** The verdict on the whole, with a sentence and a place where something ended the run. */
export type WholeVerdict = Pick<Result, 'verdict' | 'message' | 'place'>;

/** What became of a law, and of a request, whatever they are about. */
type Verdicts = readonly { readonly verdict: LawVerdict }[];
type Responses = readonly { readonly response: { readonly kind: 'answer' } | TraceFailure }[];

/** What ends a run, gravest first, and what it means for the whole. */
const endings = [
  ['harness-error', 'harness-error'],
  ['timeout', 'timeout'],
  ['memory', 'memory'],
  ['output-limit', 'output-limit'],
  ['error', 'error'],
  ['bad-answer', 'error'],
  ['protocol', 'error'],
  ['not-run', 'harness-error'],
] as const satisfies readonly (readonly [TraceFailure['reason'], Verdict])[];

/** The verdict on the whole: the gravest ending, else a broken law, else an undecided one, else a pass. */
export function verdictOf(reports: Verdicts, exchanges: Responses, limits: Partial<Limits> = {}): WholeVerdict {
  for (const [reason, verdict] of endings) {
    const index = exchanges.findIndex(({ response }) => response.kind === 'failure' && response.reason === reason);
    const failure = exchanges[index]?.response;
    if (failure?.kind !== 'failure') continue;
    return { verdict, message: endingMessage(failure, index + 1, limits), place: failure.place ?? null };
  }
  return { verdict: lawsVerdict(reports), message: '', place: null };
}

function lawsVerdict(reports: Verdicts): Verdict {
  if (reports.some(({ verdict }) => verdict === 'fail')) return 'fail';
  if (reports.some(({ verdict }) => verdict === 'undecidable')) return 'undecidable';
  // Nothing judged is no pass.
  return reports.some(({ verdict }) => verdict === 'pass') ? 'pass' : 'undecidable';
}

/** `Timeout after 5 s, in the 3rd case, at step 1.`, and what to do. */
export function endingMessage(failure: TraceFailure, nth: number | undefined, limits: Partial<Limits>): string {
  const { reason, step, message, seconds = completeLimits(limits).fuel / ticksPerSecond } = failure;
  if (reason === 'not-offered') return message;
  const inCase = nth === undefined ? '' : `, in the ${ordinal(nth)} case`;
  const place = `${inCase}${step === undefined ? '' : `, at step ${step}`}`;
  return `${gradingMessages[reason](seconds, place)} ${message}`;
}

/** Whether the submission used up a limit, so that it is not asked anything more. */
export function isSpent(verdict: Verdict): boolean {
  return ['timeout', 'memory', 'output-limit', 'harness-error'].includes(verdict);
}
