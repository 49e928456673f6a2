import { NotOffered } from '../../contracts/notOffered.js';
import type { Realm } from '../../contracts/realm.js';
import { answerHeader, type TraceTurn } from '../traceCodec.js';
import { copyState } from './copyState.js';
import { holds } from './copyVector.js';
import { exportOf } from './describeExports.js';
import { guarded } from './guestFailure.js';
import { handOver, type Instance, makeInstance, type Noted, overwrite } from './instance.js';
import { makeObserver, type Observer } from './observer.js';
import { oneStep } from './oneStep.js';
import { carrierOf, changesOf, type Entry, entriesOf, modifiedEntries } from './sentHyperparameters.js';
import type { Evaluation, TraceRun } from './traceRun.js';

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
  if (twin === undefined) return;
  const negated = { set: [], gradients: turn.gradients.map((gradient) => gradient.map((value) => -value)) };
  const { realm } = run.evaluation;
  oneStep(run, twin, { realm, gradients: makeGradients(run, [], realm, negated), noted: () => undefined });
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

/** @returns the points at which the gradients were asked for */
function takeTurn(course: Course, turn: TraceTurn): readonly Float64Array[] {
  const { run, observer, instance, realm } = course;
  applyChanges(course, turn);
  stepTwin(course, turn);
  course.gradients = makeGradients(run, course.gradients, realm, turn);
  const noted: Noted = (kind, tensor) => observer.note(kind, run.progress.step, tensor);
  const points = oneStep(run, instance, { realm, gradients: course.gradients, noted });
  lookAround(course, turn);
  return points;
}

/**
 * Runs one trace.
 *
 * @returns the observations (`answerHeader` doubles), the parameters after every step and, where gradients are asked for,
 * the points of every step.
 * @throws SubmissionThrew, BadAnswer, NotOffered.
 */
export function runTrace(run: TraceRun): Float64Array {
  const { trace, progress, plan } = run;
  const size = trace.tensors.reduce((sum, { values }) => sum + values.length, 0) * trace.steps.length;
  const out = new Float64Array(answerHeader + size * (plan.calling.asking ? 2 : 1));
  const places = { parameters: answerHeader, points: answerHeader + size };
  const put = (vectors: readonly Float64Array[], where: keyof typeof places) => {
    for (const vector of vectors) {
      out.set(vector, places[where]);
      places[where] += vector.length;
    }
  };
  progress.step = 0;
  const course = begin(run);
  trace.steps.forEach((turn, index) => {
    if (index > 0 && index === trace.resumeAt) resume(course);
    progress.step = index + 1;
    put(takeTurn(course, turn), 'points');
    put(course.instance.values, 'parameters');
  });
  out.set(course.observer.header());
  return out;
}
