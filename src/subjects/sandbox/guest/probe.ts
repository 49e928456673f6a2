import type { Contract } from '../../contracts/contract.js';
import type { Calling, Plan, ProbeResult } from '../job.js';
import { answerHeader, type Trace } from '../traceCodec.js';
import { makeRecorder, type Recorder } from './recorder.js';
import { runTrace } from './runTrace.js';
import type { Evaluation, Progress } from './traceRun.js';

/** Gradients of two tensors with two and one coordinates, of ordinary size. */
const gradients = [
  [Float64Array.of(0.5, -0.25), Float64Array.of(0.75)],
  [Float64Array.of(1, 0.75), Float64Array.of(-0.5)],
  [Float64Array.of(-0.5, 0.125), Float64Array.of(0.25)],
] as const;

const starts = [Float64Array.of(1, -2), Float64Array.of(3)];

/** A short trace of ordinary numbers; `set` comes before its last step. */
function sample(plan: Plan, tensors: number, set: readonly (readonly [number, number])[] = []): Trace {
  return {
    hyperparameters: plan.hyperparameters.map(({ default: value }) => value),
    tensors: starts.slice(0, tensors).map((values) => ({ scalar: false, values })),
    steps: gradients.map((all, index) => ({ set: index === 2 ? set : [], gradients: all.slice(0, tensors) })),
    reuseArrays: false,
    resumeAt: 0,
    twin: false,
  };
}

/** The parameters, and points, of every step of a sample; undefined when it failed in any way. */
type Try = (calling: Calling, trace: Trace, recorder?: Recorder) => Float64Array | undefined;

function attempts(plan: Plan, contract: Contract, evaluation: Evaluation, progress: Progress): Try {
  return (calling, trace, recorder) => {
    const recording = recorder === undefined ? {} : { watch: recorder.watch };
    try {
      const run = { plan: { ...plan, calling }, contract, trace, evaluation, progress, ...recording };
      return runTrace(run).slice(answerHeader);
    } catch {
      // Whether this matters is for the real run to say.
      return undefined;
    }
  };
}

function callingsOf({ takesLists }: Contract, asking: boolean): Calling[] {
  const vectors = [false, true].map((typed) => ({ typed, listed: false, asking }));
  return takesLists ? [...vectors, ...vectors.map((one) => ({ ...one, listed: true }))] : vectors;
}

/** A calling works when the parameters stay finite and move: a list walked as a vector often does nothing at all. */
function works(result: Float64Array | undefined): boolean {
  return result?.every(Number.isFinite) === true && (result[0] !== starts[0]?.[0] || result[1] !== starts[0]?.[1]);
}

/** Whether it calls what stands in the gradient's place, rightly or wrongly: then gradients are there to be asked for. */
function asksForGradients(plan: Plan, contract: Contract, attempt: Try, progress: Progress): boolean {
  if (!contract.takesGradientAt) return false;
  const before = progress.asked;
  for (const calling of callingsOf(contract, true)) attempt(calling, sample(plan, 1));
  return progress.asked > before;
}

/** A value other than the default, inside every usual domain. */
function otherValue(value: number): number {
  return value === 0 ? 0.01 : value / 2;
}

/**
 * Finds out how a submission wants to be called: which hyperparameters it reads under which names, plain or typed
 * arrays, a vector or a list, gradients or a function that gives them, and whether it notices a hyperparameter that
 * changes.
 */
export function probe(plan: Plan, contract: Contract, evaluation: Evaluation, progress: Progress): ProbeResult {
  const attempt = attempts(plan, contract, evaluation, progress);
  const recorder = makeRecorder(plan);
  const callings = callingsOf(contract, asksForGradients(plan, contract, attempt, progress));
  const calling =
    callings.find((candidate) => works(attempt(candidate, sample(plan, 1), recorder))) ?? (callings[0] as Calling);
  const several = !contract.takesLists || attempt(calling, sample(plan, 2))?.every(Number.isFinite) === true;
  const usual = attempt(calling, sample(plan, 1));
  const notices = (index: number, value: number) => {
    const changed = attempt(calling, sample(plan, 1, [[index, otherValue(value)]]));
    return usual === undefined || changed?.some((one, at) => !Object.is(one, usual[at])) !== false;
  };
  const { hyperparameters } = plan;
  const reads = hyperparameters.filter(recorder.read).map(({ name }) => name);
  return {
    plan: {
      ...plan,
      calling,
      hyperparameters: hyperparameters.map((one) => ({
        ...one,
        keys: recorder.keysFor(one),
        aliases: recorder.aliasesFor(one),
      })),
      lists: recorder.lists(),
    },
    reads,
    schedules: hyperparameters
      .filter((one, index) => contract.schedules === 'always' || notices(index, one.default))
      .map(({ name }) => name),
    several,
    usedAsNumber: recorder.usedAsNumber(),
  };
}
