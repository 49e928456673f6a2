import type { Contract } from '../../contracts/contract.js';
import type { Realm } from '../../contracts/realm.js';
import type { Plan } from '../job.js';
import { answerHeader, type Trace, type TraceTurn } from '../traceCodec.js';
import { copyState } from './copyState.js';
import { holds } from './copyVector.js';
import { exportOf } from './describeExports.js';
import { guarded, NotOffered } from './guestFailure.js';
import { handOver, type Instance, makeInstance, overwrite } from './instance.js';
import { makeObserver, type Observer } from './observer.js';

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
  /** Makes the hyperparameter object; a probe hands out recording ones and is not watched. */
  readonly hyperparameters?: (realm: Realm, entries: readonly (readonly [string, number])[]) => object;
}

/** Current values of the hyperparameters under the names they are sent by. */
function entriesOf(plan: Plan, values: readonly number[]): [string, number][] {
  return plan.hyperparameters.flatMap(({ keys }, i) =>
    keys.map((key) => [key, values[i] as number] as [string, number]),
  );
}

function start(run: TraceRun, { exports, realm }: Evaluation, values: readonly number[], from?: Instance): Instance {
  const { plan, contract, trace } = run;
  const entries = entriesOf(plan, values);
  return makeInstance({
    contract,
    exported: guarded(() => exportOf(exports, plan.exportName)),
    realm,
    calling: plan.calling,
    hyperparameters: run.hyperparameters?.(realm, entries) ?? realm.object(entries),
    tensors: trace.tensors.map(({ scalar, values: first }, i) => ({ scalar, values: from?.values[i] ?? first })),
    ...(from === undefined ? {} : { saved: guarded(() => copyState(from.running.save(), realm)) }),
  });
}

/** A fresh instance, in a fresh evaluation, that goes on from a copy of the state. */
function resume(run: TraceRun, from: Instance, values: readonly number[]): Instance {
  if (!run.contract.savesState) {
    throw new NotOffered(
      `The ${run.contract.title} contract keeps its state to itself, so that a run cannot be resumed.`,
    );
  }
  return start(run, run.second ?? run.evaluation, values, from);
}

/** Sends the changed hyperparameters on, under every name. */
function applyChanges(run: TraceRun, instances: readonly Instance[], realm: Realm, turn: TraceTurn, values: number[]) {
  if (turn.set.length === 0) return;
  for (const [index, value] of turn.set) values[index] = value;
  const changes = turn.set.flatMap(([index, value]) => {
    const { name, aliases } = run.plan.hyperparameters[index] as Plan['hyperparameters'][number];
    return [name, ...aliases].map((key) => [key, value] as const);
  });
  for (const { running } of instances) {
    guarded(() => running.set(realm.object(entriesOf(run.plan, values)), changes));
  }
}

/** Looks whether the objects that carry the hyperparameters still hold what was sent. */
function watchHyperparameters(
  instance: Instance,
  entries: readonly (readonly [string, number])[],
  note: (key: number) => void,
) {
  for (const carrier of instance.running.carriers()) {
    for (let position = 0; position < entries.length; position++) {
      const entry = entries[position] as readonly [string, number];
      const held = (carrier as Record<string, unknown>)[entry[0]];
      if (typeof held === 'number' && !Object.is(held, entry[1])) note(position);
    }
  }
}

/** Hands gradients over: in the same arrays every time when the trace reuses them. */
function makeGradients(run: TraceRun, previous: readonly unknown[], realm: Realm, turn: TraceTurn): unknown[] {
  return turn.gradients.map((gradient, i) => {
    if (run.trace.reuseArrays && overwrite(previous[i], gradient)) return previous[i];
    return handOver(realm, gradient, run.trace.tensors[i]?.scalar ?? false, run.plan.calling.typed);
  });
}

function takeStep(
  run: TraceRun,
  instance: Instance,
  gradients: readonly unknown[],
  turn: TraceTurn,
  observer: Observer,
) {
  const { step } = run.progress;
  instance.step(gradients, (kind, tensor) => observer.note(kind, step, tensor));
  guarded(() =>
    gradients.forEach((gradient, tensor) => {
      if (!holds(gradient, turn.gradients[tensor] as Float64Array)) observer.note('gradientModified', step, tensor);
    }),
  );
}

function stepTwin(run: TraceRun, twin: Instance, realm: Realm, turn: TraceTurn): void {
  const negated = { set: [], gradients: turn.gradients.map((gradient) => gradient.map((value) => -value)) };
  twin.step(makeGradients(run, [], realm, negated), () => undefined);
}

/**
 * Runs one trace.
 *
 * @returns the observations (`answerHeader` doubles), then the parameters after every step.
 * @throws SubmissionThrew, BadAnswer, NotOffered.
 */
export function runTrace(run: TraceRun): Float64Array {
  const { trace, plan, progress } = run;
  const size = trace.tensors.reduce((sum, { values }) => sum + values.length, 0);
  const out = new Float64Array(answerHeader + size * trace.steps.length);
  const values = [...trace.hyperparameters];
  const observer = makeObserver();
  let at = answerHeader;
  let { realm } = run.evaluation;
  progress.step = 0;
  let instance = start(run, run.evaluation, values);
  const twin = trace.twin ? start(run, run.evaluation, values) : undefined;
  let gradients: unknown[] = [];
  let entries = entriesOf(plan, values);
  trace.steps.forEach((turn, index) => {
    if (index > 0 && index === trace.resumeAt) {
      instance = resume(run, instance, values);
      realm = run.second?.realm ?? realm;
      gradients = [];
    }
    progress.step = index + 1;
    applyChanges(run, twin === undefined ? [instance] : [twin, instance], realm, turn, values);
    if (twin !== undefined) stepTwin(run, twin, run.evaluation.realm, turn);
    gradients = makeGradients(run, gradients, realm, turn);
    takeStep(run, instance, gradients, turn, observer);
    if (turn.set.length > 0) entries = entriesOf(plan, values);
    if (run.hyperparameters === undefined) {
      guarded(() =>
        watchHyperparameters(instance, entries, (key) => observer.note('hyperparameterModified', index + 1, key)),
      );
    }
    for (const tensor of instance.values) {
      out.set(tensor, at);
      at += tensor.length;
    }
  });
  out.set(observer.header());
  return out;
}
