import type { Contract } from '../../contracts/contract.js';
import { NotOffered } from '../../contracts/notOffered.js';
import type { Realm } from '../../contracts/realm.js';
import type { Plan } from '../job.js';
import { answerHeader, type Trace, type TraceTurn } from '../traceCodec.js';
import { copyState } from './copyState.js';
import { holds } from './copyVector.js';
import { exportOf } from './describeExports.js';
import { guarded } from './guestFailure.js';
import { handOver, type Instance, makeInstance, overwrite } from './instance.js';
import { makeObserver, type Observer } from './observer.js';
import { carrierOf, changesOf, type Entry, entriesOf, modifiedEntries } from './sentHyperparameters.js';

/** The submission, evaluated once. */
export interface Evaluation {
  readonly exports: unknown;
  readonly realm: Realm;
}

/** Where a run has come to; read from outside when it was interrupted. */
export interface Progress {
  /** From 1; 0 before the first step. */
  step: number;
}

export interface TraceRun {
  readonly plan: Plan;
  readonly contract: Contract;
  readonly trace: Trace;
  readonly evaluation: Evaluation;
  /** For traces that resume from saved state. */
  readonly second?: Evaluation;
  readonly progress: Progress;
  /** Puts a watch on the hyperparameter object: a probe's, which then is not looked at for changes. */
  readonly watch?: (carrier: object) => object;
}

/** A run on its way. */
interface Course {
  readonly run: TraceRun;
  readonly observer: Observer;
  readonly twin: Instance | undefined;
  /** Current values, in the order of the plan's hyperparameters. */
  readonly values: number[];
  instance: Instance;
  /** Where the instance lives. */
  realm: Realm;
  gradients: readonly unknown[];
  entries: readonly Entry[];
}

function begin(run: TraceRun): Course {
  const values = [...run.trace.hyperparameters];
  const { evaluation, plan, trace } = run;
  const instance = start(run, evaluation, values);
  const twin = trace.twin ? start(run, evaluation, values) : undefined;
  const [observer, entries] = [makeObserver(), entriesOf(plan, values)];
  return { run, observer, twin, values, instance, realm: evaluation.realm, gradients: [], entries };
}

function start(run: TraceRun, { exports, realm }: Evaluation, values: readonly number[], from?: Instance): Instance {
  const { plan, contract, trace } = run;
  const carrier = carrierOf(realm, entriesOf(plan, values));
  return makeInstance({
    contract,
    exported: guarded(() => exportOf(exports, plan.exportName)),
    realm,
    calling: plan.calling,
    hyperparameters: run.watch?.(carrier) ?? carrier,
    tensors: trace.tensors.map(({ scalar, values: first }, i) => ({ scalar, values: from?.values[i] ?? first })),
    ...(from === undefined ? {} : { saved: guarded(() => copyState(from.running.save(), realm)) }),
  });
}

/** A fresh instance, in a fresh evaluation, that goes on from a copy of the state. */
function resume(course: Course): void {
  const { run, instance, values } = course;
  if (!run.contract.savesState) {
    throw new NotOffered(
      `The ${run.contract.title} contract keeps its state to itself, so that a run cannot be resumed.`,
    );
  }
  course.instance = start(run, run.second ?? run.evaluation, values, instance);
  course.realm = run.second?.realm ?? course.realm;
  course.gradients = [];
}

/** Sends the changed hyperparameters on, under every name. */
function applyChanges(course: Course, turn: TraceTurn): void {
  if (turn.set.length === 0) return;
  const { run, twin, instance, values, realm } = course;
  for (const [index, value] of turn.set) values[index] = value;
  course.entries = entriesOf(run.plan, values);
  const changes = changesOf(run.plan, turn);
  for (const { running } of twin === undefined ? [instance] : [twin, instance]) {
    guarded(() => running.set(carrierOf(realm, course.entries), changes));
  }
}

/** Hands gradients over: in the same arrays every time when the trace reuses them. */
function makeGradients(run: TraceRun, previous: readonly unknown[], realm: Realm, turn: TraceTurn): unknown[] {
  return turn.gradients.map((gradient, i) => {
    if (run.trace.reuseArrays && overwrite(previous[i], gradient)) return previous[i];
    return handOver(realm, gradient, run.trace.tensors[i]?.scalar ?? false, run.plan.calling.typed);
  });
}

function stepTwin({ run, twin }: Course, turn: TraceTurn): void {
  const negated = { set: [], gradients: turn.gradients.map((gradient) => gradient.map((value) => -value)) };
  twin?.step(makeGradients(run, [], run.evaluation.realm, negated), () => undefined);
}

/** Looks whether gradients and hyperparameters still are what was handed over. */
function lookAround({ run, observer, instance, gradients, entries }: Course, turn: TraceTurn): void {
  const { step } = run.progress;
  guarded(() => {
    gradients.forEach((gradient, tensor) => {
      if (!holds(gradient, turn.gradients[tensor] as Float64Array)) observer.note('gradientModified', step, tensor);
    });
    if (run.watch !== undefined) return;
    for (const carrier of instance.running.carriers()) {
      for (const position of modifiedEntries(carrier, entries)) {
        observer.note('hyperparameterModified', step, position);
      }
    }
  });
}

function takeTurn(course: Course, turn: TraceTurn): void {
  const { run, observer, instance, realm } = course;
  applyChanges(course, turn);
  if (course.twin !== undefined) stepTwin(course, turn);
  course.gradients = makeGradients(run, course.gradients, realm, turn);
  const { step } = run.progress;
  instance.step(course.gradients, (kind, tensor) => observer.note(kind, step, tensor));
  lookAround(course, turn);
}

/**
 * Runs one trace.
 *
 * @returns the observations (`answerHeader` doubles), then the parameters after every step.
 * @throws SubmissionThrew, BadAnswer, NotOffered.
 */
export function runTrace(run: TraceRun): Float64Array {
  const { trace, progress } = run;
  const size = trace.tensors.reduce((sum, { values }) => sum + values.length, 0);
  const out = new Float64Array(answerHeader + size * trace.steps.length);
  let at = answerHeader;
  progress.step = 0;
  const course = begin(run);
  trace.steps.forEach((turn, index) => {
    if (index > 0 && index === trace.resumeAt) resume(course);
    progress.step = index + 1;
    takeTurn(course, turn);
    for (const tensor of course.instance.values) {
      out.set(tensor, at);
      at += tensor.length;
    }
  });
  out.set(course.observer.header());
  return out;
}
