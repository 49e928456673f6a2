import { BadAnswer } from '../../contracts/badAnswer.js';
import type { Realm } from '../../contracts/realm.js';
import type { TestedOptimizer } from '../job.js';
import { calling } from './calling.js';
import { copyVector, typedArrayName } from './copyVector.js';
import { overwrite } from './instance.js';

/** A step over vectors of one length, and the scalars that it reads. */
export type Kernel = (tensors: readonly Float64Array[], scalars: readonly number[]) => void;

/** What an instance remembers. */
export interface Memory {
  /** The state of each tensor. */
  readonly states: Float64Array[][];
  count: number;
  /** The arrays in which the first gradients came. */
  readonly firstGradients: unknown[];
}

/** An optimizer whose kernels are compiled. */
export interface Tested {
  readonly optimizer: TestedOptimizer;
  readonly initial: Kernel;
  readonly step: Kernel;
  readonly point: Kernel | undefined;
  readonly realm: Realm;
  /** What a class shares between its instances where it should not. */
  readonly shared: Memory;
}

/** One step of an instance. */
export interface Course {
  readonly tested: Tested;
  readonly memory: Memory;
  /** The hyperparameters as they stand now, and the rate that the instance began with. */
  readonly scalars: readonly number[];
}

/** What is said to a test that calls an optimizer in no way that a right one understands. */
const callAdvice = 'Call optimizer.step(parameters, gradients) with two arrays of numbers of one length.';

/** What an instance remembers before its first step. */
export const emptyMemory = (): Memory => ({ states: [], count: 0, firstGradients: [] });

/** One step of one vector, or of a list of vectors; what was handed over is updated in place and returned. */
export function stepAll(course: Course, [parameters, gradients]: readonly unknown[]): unknown {
  if (!isVector(parameters)) return stepOne(course, 0, parameters, gradients);
  const count = calling(() => parameters.length);
  if (count === 0 || !isVector(calling(() => parameters[0]))) return stepOne(course, 0, parameters, gradients);
  if (!isVector(gradients) || calling(() => gradients.length) !== count) {
    throw new BadAnswer(`Of ${count} parameter vectors each needs a gradient.`);
  }
  for (let index = 0; index < count; index++) {
    const [theta, gradient] = calling(() => [parameters[index], gradients[index]]);
    stepOne(course, index, theta, gradient);
  }
  return parameters;
}

function isVector(value: unknown): value is ArrayLike<unknown> {
  return typeof value === 'object' && value !== null && (Array.isArray(value) || typedArrayName(value) !== undefined);
}

function stepOne({ tested, memory, scalars }: Course, index: number, parameters: unknown, gradient: unknown): unknown {
  const { optimizer, initial, step, point } = tested;
  const { fault } = optimizer;
  const theta = numbersOf(parameters);
  const n = theta.length;
  const t = advanced(memory, index, n, fault);
  const place = fault === 'state-shared-by-tensors' ? 0 : index;
  const kept = fault === 'state-recreated' ? undefined : memory.states[place];
  const state = optimizer.state.map((_, k) => fitting(kept?.[k], n));
  const vectors = [theta, new Float64Array(n), ...state, t, new Float64Array(n)];
  if (kept === undefined && fault !== 'state-empty') initial(vectors, scalars);
  else if (kept === undefined) for (const values of state) values.fill(Number.NaN);
  const g = gradientFrom(tested, gradient, point ? pointOf(point, vectors, scalars) : theta, parameters);
  if (takesBufferForGradient(memory, index, gradient, fault)) state[0]?.set(g);
  vectors[1] = g;
  step(vectors, scalars);
  memory.states[place] = state;
  if (typeof parameters === 'number') return theta[0];
  overwrite(parameters, theta);
  return parameters;
}

/** The lines up to the point are run by the step once more: here they change nothing. */
function pointOf(point: Kernel, vectors: readonly Float64Array[], scalars: readonly number[]): Float64Array {
  const copies = vectors.map((vector) => vector.slice());
  point(copies, scalars);
  return copies.at(-1) as Float64Array;
}

/** A buffer that is the caller's array holds, one step later, what the caller has written there. */
function takesBufferForGradient(
  { count, firstGradients }: Memory,
  index: number,
  gradient: unknown,
  fault: TestedOptimizer['fault'],
): boolean {
  if (count === 1) firstGradients[index] = gradient;
  return fault === 'gradient-aliased' && count === 2 && firstGradients[index] === gradient;
}

function numbersOf(value: unknown): Float64Array {
  if (typeof value === 'number') return Float64Array.of(value);
  if (!isVector(value)) throw new BadAnswer(callAdvice);
  const length = calling(() => value.length);
  return copyVector(value, { scalar: false, length }, 'handed over');
}

/** A gradient may be a function that gives it at a point. */
function gradientFrom({ realm }: Tested, gradient: unknown, point: Float64Array, parameters: unknown): Float64Array {
  const scalar = typeof parameters === 'number';
  const asked = scalar ? point[0] : realm.vector(point, false);
  const given =
    typeof gradient === 'function' ? calling(() => (gradient as (at: unknown) => unknown)(asked)) : gradient;
  if (typeof given !== 'number' && !isVector(given)) throw new BadAnswer(callAdvice);
  return copyVector(given, { scalar, length: point.length }, 'handed over');
}

/** The counter, for each coordinate; in a right run it advances once a step, with the first tensor. */
function advanced(memory: Memory, tensor: number, n: number, fault: TestedOptimizer['fault']): Float64Array {
  if (fault === 't-per-coordinate') {
    const before = memory.count;
    memory.count += n;
    return Float64Array.from({ length: n }, (_, i) => before + i + 1);
  }
  if (tensor === 0 || fault === 't-per-tensor') memory.count++;
  return new Float64Array(n).fill(memory.count);
}

/** State that is shared by tensors of different lengths ends early, or goes on beyond what there is. */
function fitting(kept: Float64Array | undefined, n: number): Float64Array {
  if (kept === undefined) return new Float64Array(n);
  return Float64Array.from({ length: n }, (_, i) => kept[i] ?? Number.NaN);
}
