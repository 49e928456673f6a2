import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import type { Fault } from '../../optimizers/mistakes/mistake.js';
import type { Habits } from '../contracts/engines/engineContract.js';
import type { FailureReason } from '../response.js';
import type { Limits } from './limits.js';

/** How a submission's optimizer is called; found by a probe. */
export interface Calling {
  /** Vectors are Float64Arrays rather than plain arrays. */
  readonly typed: boolean;
  /** A single tensor, too, is handed over in a list. */
  readonly listed: boolean;
  /** In the place of each gradient stands a function that gives it at a point. */
  readonly asking: boolean;
}

/** The hyperparameter `name`, and the names under which it is sent. */
export interface SentHyperparameter {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly default: number;
  readonly besides?: readonly string[];
  readonly keys: readonly string[];
}

/** Hyperparameters, by their positions in the plan, that are sent as one list under this name. */
export interface SentList {
  readonly name: string;
  readonly of: readonly number[];
}

/** All that the driver in the sandbox must know to run traces. */
export interface Plan {
  readonly contract: string;
  readonly exportName: string;
  readonly hyperparameters: readonly SentHyperparameter[];
  readonly lists: readonly SentList[];
  readonly calling: Calling;
}

/** Every name under which something is sent. */
export function keysOf({ hyperparameters, lists }: Plan): readonly string[] {
  return [...hyperparameters.flatMap(({ keys }) => keys), ...lists.map(({ name }) => name)];
}

/** What a probe found out. */
export interface ProbeResult {
  readonly plan: Plan;
  /** Canonical names. */
  readonly reads: readonly string[];
  /** Canonical names of the hyperparameters whose change in mid-run is noticed. */
  readonly schedules: readonly string[];
  /** Several tensors can be handed over. */
  readonly several: boolean;
  /** The hyperparameter object was used as a number. */
  readonly usedAsNumber: boolean;
}

/** A failure as the sandbox reports it; `stack` still speaks of the bundled code. */
export interface RawFailure {
  readonly reason: FailureReason;
  readonly message: string;
  readonly stack?: string;
  readonly step?: number;
  readonly limit?: 'recursion';
}

/** One answer of the driver: an encoded trace, a JSON text, or why there is neither. */
export type RawAnswer =
  | { readonly kind: 'numbers'; readonly numbers: Float64Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failure'; readonly failure: RawFailure };

/** All that the driver in the sandbox must know to differentiate. */
export interface EnginePlan {
  readonly contract: string;
  readonly exportName: string;
  readonly habits: Habits;
}

/** What a probe of an engine found out. */
export interface EngineProbeResult {
  readonly plan: EnginePlan;
  readonly offers: readonly PrimitiveId[];
}

/** An optimizer that tests are run on, as programs that `runnable` takes; vectors are handed over in this order. */
export interface TestedOptimizer {
  readonly hyperparameters: readonly Pick<SentHyperparameter, 'name' | 'aliases' | 'default'>[];
  /** Names of the state, each as long as the parameters. */
  readonly state: readonly string[];
  /**
   * Kernels over theta, the gradient, the state, the step counter and the point; scalars are the hyperparameters and the
   * first rate.
   */
  readonly initial: string;
  readonly step: string;
  /** Computes the point at which the gradient is asked for; absent where that is theta. */
  readonly point?: string;
  readonly fault?: Fault;
}

/** How one test ended. */
export interface TestOutcome {
  readonly name: string;
  /** `asynchronous`: it returned a promise, and nobody knows what comes of it. */
  readonly kind: 'passed' | 'failed' | 'asynchronous';
  /** What it threw; empty where it threw nothing. */
  readonly message: string;
  readonly stack?: string;
}

/** What tests made of one optimizer, and how much of their fuel they used. */
export interface TestedRun {
  readonly outcomes: readonly TestOutcome[];
  readonly ticks: number;
}

export type Task =
  | { readonly kind: 'describe' }
  | { readonly kind: 'probe'; readonly plan: Plan }
  | { readonly kind: 'traces'; readonly plan: Plan; readonly requests: readonly EncodedRequest[] }
  | { readonly kind: 'probe-engine'; readonly plan: EnginePlan }
  | { readonly kind: 'gradients'; readonly plan: EnginePlan; readonly requests: readonly EncodedRequest[] }
  | { readonly kind: 'list-tests' }
  | { readonly kind: 'tests'; readonly optimizers: readonly TestedOptimizer[] };

/** A request as doubles; a resumed one needs a second evaluation of the submission, a repeated one is run twice. */
export interface EncodedRequest {
  readonly numbers: Float64Array;
  readonly resumes: boolean;
  readonly repeats: boolean;
}

/** One call of the sandbox. It stands alone: a new worker can take it over. */
export interface Job {
  /** Jobs with the same number share a WebAssembly module. */
  readonly submission: number;
  readonly code: string;
  readonly limits: Limits;
  readonly task: Task;
}

/** A job for a worker. Piecewise: every answer is reported at once, which is slow, but outlives a kill. */
export interface Order {
  /** Compiled; shared with this thread, and not copied. */
  readonly quickjs: WebAssembly.Module;
  readonly job: Job;
  readonly piecewise: boolean;
}

/** What a worker says while it runs a job; a later answer replaces an earlier one. `done` brings what was not yet said. */
export type Report =
  | { readonly kind: 'started' }
  | { readonly kind: 'answer'; readonly index: number; readonly answer: RawAnswer }
  | { readonly kind: 'done'; readonly answers: readonly RawAnswer[] };

/** How a job ended; `answers` has a hole where nothing was said. */
export interface JobResult {
  readonly answers: readonly (RawAnswer | undefined)[];
  /** `killed`: by the wall clock; `crashed`: the worker itself failed, with a message. */
  readonly ending: 'done' | 'killed' | { readonly crashed: string };
}

/** Ends a run: what comes after such a failure is not asked any more. */
export function isFatal(answer: RawAnswer): boolean {
  return answer.kind === 'failure' && ['timeout', 'memory', 'output-limit'].includes(answer.failure.reason);
}
