import { type FailureReason, failureReasons } from '../subjects/response.js';
import type { Limits } from '../subjects/sandbox/limits.js';
import type { NoGrading } from './grading.js';
import type { Result, Verdict } from './result.js';
import { endingMessage } from './verdictOf.js';

/** A result without checks. */
export function failedResult(verdict: Verdict, message: string): Omit<Result, 'path' | 'durationMs'> {
  return {
    contract: null,
    subject: null,
    dialect: '',
    verdict,
    score: 0,
    checks: [],
    diagnosis: null,
    counterexample: null,
    message,
    place: null,
    notes: [],
  };
}

/** The result of a file that could not be opened, or that came to a limit while it was. */
export function ungradableResult(
  { reason, message, seconds, place = undefined, contract = undefined, ran = undefined }: NoGrading,
  limits: Partial<Limits> = {},
): Omit<Result, 'path' | 'durationMs'> {
  const told = isFailure(reason)
    ? endingMessage(
        { kind: 'failure', reason, message, ...(seconds === undefined ? {} : { seconds }) },
        undefined,
        limits,
      )
    : message;
  return {
    ...failedResult(verdictFor(reason), told),
    contract: contract ?? null,
    place: place ?? null,
    ...(ran === undefined ? {} : { ran }),
  };
}

function isFailure(reason: NoGrading['reason']): reason is FailureReason {
  return (failureReasons as readonly string[]).includes(reason);
}

/** What the file did while it was evaluated counts as its own doing; a file that says nothing usable is ungradable. */
function verdictFor(reason: NoGrading['reason']): Verdict {
  switch (reason) {
    case 'timeout':
    case 'memory':
    case 'output-limit':
    case 'error':
    case 'harness-error':
      return reason;
    default:
      return 'ungradable';
  }
}
