import { driverSource } from 'assay:driver';
import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import { engineFailure, readAnswer, unreadableFailure } from './driverAnswer.js';
import type { EngineModule } from './engine.js';
import { isFatal, type Job, type RawAnswer } from './job.js';
import { type Meter, makeMeter } from './meter.js';
import { newSubmissionRealm } from './submissionRealm.js';

/**
 * Optimizers have no need to recurse: a depth of about 1,500 calls. Engines may walk their graphs by recursion: 2 MiB
 * are about 10,000 calls that loop over the inputs by `for … of`, and 3,000 by `forEach`, which is more than Node's own
 * stack allows. The worker's stack holds that with room to spare; twice as much overflows it.
 */
const stackBytes = { optimizer: 256 * 1024, engine: 2048 * 1024 };

/** A runtime with the driver in one realm, and a submission in others. */
export interface Machine {
  readonly runtime: QuickJSRuntime;
  /** The driver's realm, and its exports. */
  readonly context: QuickJSContext;
  readonly driver: QuickJSHandle;
  readonly code: string;
  /** Counts for the job that is being run. */
  meter: Meter;
  isFull(): boolean;
  /** False once the WebAssembly module must not be used again. */
  healthy: boolean;
}

/** The submission evaluated in a realm of its own. */
export interface Evaluated {
  readonly kind: 'evaluated';
  readonly exports: QuickJSHandle;
  /** The realm as the driver knows it. */
  readonly realm: QuickJSHandle;
  dispose(): void;
}

/** @param module a WebAssembly module that no other submission has used */
export function makeMachine(module: EngineModule, { code, limits }: Pick<Job, 'code' | 'limits'>): Machine {
  const runtime = module.quickjs.newRuntime();
  const context = runtime.newContext();
  const driver = context.unwrapResult(context.evalCode(driverSource, 'driver.js', { type: 'global' }));
  return { runtime, context, driver, code, meter: makeMeter(limits), isFull: module.isFull, healthy: true };
}

/** Makes a machine ready for a job, with all of its fuel, and forgets the job before. */
export function refuel(machine: Machine, { limits, task }: Pick<Job, 'limits' | 'task'>): void {
  const meter = makeMeter(limits);
  machine.meter = meter;
  machine.runtime.setInterruptHandler(() => meter.tick());
  const asksEngine = task.kind === 'probe-engine' || task.kind === 'gradients';
  machine.runtime.setMaxStackSize(asksEngine ? stackBytes.engine : stackBytes.optimizer);
  ask(machine, 'begin');
}

/** A run that the meter stopped: nothing after it can be trusted, but the driver still knows the step. */
function stoppedAnswer(machine: Machine, reason: 'timeout' | 'output-limit'): RawAnswer {
  const { context, driver, meter } = machine;
  machine.healthy = false;
  meter.release();
  const result = context.callMethod(driver, 'currentStep');
  const step = result.error === undefined ? context.getNumber(result.value) : 0;
  return { kind: 'failure', failure: { reason, message: '', ...(step > 0 ? { step } : {}) } };
}

/** Calls a function of the driver. The engine's own failures become answers, too. */
export function ask(machine: Machine, question: string, ...inputs: readonly QuickJSHandle[]): RawAnswer {
  const { context, driver, meter } = machine;
  try {
    const result = context.callMethod(driver, question, [...inputs]);
    const reason = meter.stopped();
    if (reason !== undefined) return stoppedAnswer(machine, reason);
    if (result.error === undefined) {
      const answer = result.value.consume((value) => readAnswer(context, value, machine.isFull()));
      // What ran out of memory half-way may have left objects that nobody frees.
      if (isFatal(answer)) machine.healthy = false;
      return answer;
    }
    machine.healthy = false;
    return unreadableFailure(context, result.error);
  } catch (error) {
    machine.healthy = false;
    return engineFailure(error);
  }
}

/** Evaluates the submission in a new realm. */
export function evaluate(machine: Machine): Evaluated | RawAnswer {
  const { context, driver, meter } = machine;
  try {
    const own = newSubmissionRealm(machine.runtime, meter);
    const realm = context.unwrapResult(context.callMethod(driver, 'captureRealm', [own.global]));
    const result = own.evalCode(machine.code, 'submission.js', { type: 'global' });
    const reason = meter.stopped();
    if (reason !== undefined) return stoppedAnswer(machine, reason);
    if (result.error !== undefined) {
      machine.healthy = false;
      return ask(machine, 'failureFrom', result.error);
    }
    const exports = result.value;
    const dispose = () => {
      for (const handle of [exports, realm, own]) handle.dispose();
    };
    return { kind: 'evaluated', exports, realm, dispose };
  } catch (error) {
    machine.healthy = false;
    return engineFailure(error);
  }
}

/** Frees the machine. @returns false when its WebAssembly module must not be used again */
export function disposeMachine({ healthy, driver, context, runtime }: Machine): boolean {
  if (!healthy) return false;
  try {
    for (const handle of [driver, context, runtime]) handle.dispose();
    return true;
  } catch {
    // An engine that lost count of its objects aborts here; the module is dropped.
    return false;
  }
}
