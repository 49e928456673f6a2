import { DefaultIntrinsics, type QuickJSContext, type QuickJSRuntime } from 'quickjs-emscripten-core';
import type { Meter } from './meter.js';

const seed = 0x9e3779b9;

/** A small generator of the xorshift family (Marsaglia 2003), in [0, 1); the same numbers in every evaluation. */
function seededRandom(): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** `console` with its usual methods; the text is counted and dropped. */
function addConsole(context: QuickJSContext, meter: Meter): void {
  const log = context.newFunction('log', (...inputs) => {
    for (const input of inputs) {
      const isText = context.typeof(input) === 'string';
      meter.print(isText ? context.getProp(input, 'length').consume((length) => context.getNumber(length)) : 1);
    }
    meter.print(1);
    if (meter.stopped() !== undefined) throw new Error('Too much output.');
  });
  const console = context.newObject();
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) context.setProp(console, name, log);
  context.setProp(context.global, 'console', console);
  console.dispose();
  log.dispose();
}

/** `Math.random` gives the same numbers in every run, and cannot be replaced. */
function fixRandom(context: QuickJSContext): void {
  const next = seededRandom();
  const random = context.newFunction('random', () => context.newNumber(next()));
  context.getProp(context.global, 'Math').consume((math) => context.setProp(math, 'random', random));
  random.dispose();
  const lock = `Object.defineProperty(Math, 'random', { writable: false, configurable: false })`;
  context.unwrapResult(context.evalCode(lock)).dispose();
}

/** A realm for a submission: no clock, no timers, no modules, seeded randomness, a counting console. */
export function newSubmissionRealm(runtime: QuickJSRuntime, meter: Meter): QuickJSContext {
  const context = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } });
  addConsole(context, meter);
  fixRandom(context);
  return context;
}
