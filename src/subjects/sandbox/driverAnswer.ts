import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { RawAnswer, RawFailure } from './job.js';

function failure(reason: RawFailure['reason'], message = ''): RawAnswer {
  return { kind: 'failure', failure: { reason, message } };
}

/**
 * What the driver returned: an ArrayBuffer of doubles, a JSON text, or a failure.
 *
 * @param full whether the memory has grown to its limit: where no error fits in, QuickJS throws null or one without a message
 */
export function readAnswer(context: QuickJSContext, value: QuickJSHandle, full: boolean): RawAnswer {
  if (context.typeof(value) !== 'string') {
    const bytes = context.getArrayBuffer(value).consume((lifetime) => lifetime.value.slice());
    return { kind: 'numbers', numbers: new Float64Array(bytes.buffer) };
  }
  const text = context.getString(value);
  if (!text.startsWith('{"failure":')) return { kind: 'text', text };
  const told = (JSON.parse(text) as { failure: RawFailure & { isMute?: true } }).failure;
  return { kind: 'failure', failure: full && told.isMute ? { ...told, reason: 'memory' } : told };
}

/** A thrown value that got past the driver: memory that ran out, or an object that resists being looked at. */
export function unreadableFailure(context: QuickJSContext, error: QuickJSHandle): RawAnswer {
  const message = context
    .getProp(error, 'message')
    .consume((text) => (context.typeof(text) === 'string' ? context.getString(text) : ''));
  return message === 'out of memory' ? failure('memory') : failure('error', 'It threw an error that cannot be read.');
}

/** Something made the engine itself throw; a recursion too deep for it is the submission's, the rest is ours. */
export function engineFailure(error: unknown): RawAnswer {
  const message = error instanceof Error ? error.message : String(error);
  const tooDeep = error instanceof RangeError && message.includes('call stack');
  if (!tooDeep) return failure('harness-error', message);
  const sentence = 'The recursion is too deep: does it ever end?';
  return { kind: 'failure', failure: { reason: 'error', message: sentence, limit: 'recursion' } };
}
