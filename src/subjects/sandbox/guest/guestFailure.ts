import { BadAnswer } from '../../contracts/badAnswer.js';
import { NotOffered } from '../../contracts/notOffered.js';
import type { RawFailure } from '../job.js';

/** Wraps whatever the submission threw, so that it is told apart from an error of our own. */
class SubmissionThrew {
  constructor(readonly thrown: unknown) {}
}

/** Ours rather than the submission's; a Proxy that was thrown may throw when it is asked for its prototype. */
function isOurs(thrown: unknown): boolean {
  try {
    return thrown instanceof BadAnswer || thrown instanceof NotOffered;
  } catch {
    return false;
  }
}

/** Runs something of the submission's: its functions, and reads of what it returned. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (isOurs(thrown)) throw thrown;
    throw new SubmissionThrew(thrown);
  }
}

const longest = 500;

/** A string property, cut; empty when it is none, or when reading it throws. */
function textOf(thrown: object, key: string, length: number): string {
  try {
    const value: unknown = Reflect.get(thrown, key);
    return typeof value === 'string' ? value.slice(0, length) : '';
  } catch {
    return '';
  }
}

/** A failure; `isMute` where what was thrown says nothing, as an error for which there is no memory. */
type ToldFailure = RawFailure & { readonly isMute?: true };

/** A failure from a thrown value, which may be anything: its code runs in property reads only, and may throw. */
export function failureOfThrown(thrown: unknown): ToldFailure {
  if (thrown === null) return { reason: 'error', message: 'It threw null.', isMute: true };
  if (typeof thrown !== 'object') {
    const text = typeof thrown === 'symbol' || typeof thrown === 'function' ? typeof thrown : String(thrown);
    return { reason: 'error', message: `It threw ${text.slice(0, longest)}.` };
  }
  const name = textOf(thrown, 'name', 100);
  const message = textOf(thrown, 'message', longest);
  const stack = textOf(thrown, 'stack', 2_000);
  if (name === 'InternalError' && message === 'out of memory') return { reason: 'memory', message };
  if (name === 'InternalError' && message === 'stack overflow') {
    const sentence = 'The recursion is too deep: does it ever end? A loop needs no stack.';
    return { reason: 'error', message: sentence, stack, limit: 'recursion' };
  }
  const isMute = name === 'InternalError' && message === '';
  const told = `It threw ${name === '' ? 'an error' : name}: ${message}`;
  return { reason: 'error', message: told, stack, ...(isMute ? { isMute } : {}) };
}

/** A failure from whatever ended a question to the driver. */
export function failureOf(error: unknown): ToldFailure {
  if (error instanceof SubmissionThrew) return failureOfThrown(error.thrown);
  if (error instanceof BadAnswer) return { reason: 'bad-answer', message: error.message };
  if (error instanceof NotOffered) return { reason: 'not-offered', message: error.message };
  const failure = failureOfThrown(error);
  const exhausted = failure.reason === 'memory' || failure.limit === 'recursion';
  return exhausted ? failure : { ...failure, reason: 'harness-error' };
}
