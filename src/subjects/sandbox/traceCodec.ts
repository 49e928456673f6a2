import type { TraceRequest } from '../request.js';
import type { Observations, TraceAnswer } from '../response.js';

/** A trace request as the driver reads it; hyperparameters go by their position in the plan. */
export interface Trace {
  readonly hyperparameters: readonly number[];
  readonly tensors: readonly { readonly scalar: boolean; readonly values: Float64Array }[];
  readonly steps: readonly TraceTurn[];
  readonly reuseArrays: boolean;
  /** 0: never. */
  readonly resumeAt: number;
  readonly twin: boolean;
}

export interface TraceTurn {
  /** Position and new value. */
  readonly set: readonly (readonly [number, number])[];
  readonly gradients: readonly Float64Array[];
}

/** The four kinds of observation, in the order in which they are encoded as pairs (step from 1, where). */
export const observed = ['gradientModified', 'hyperparameterModified', 'parametersModified', 'disagreement'] as const;

/** Doubles before the parameters in an encoded answer. */
export const answerHeader = 2 * observed.length;

function positionOf(names: readonly string[], name: string): number {
  const position = names.indexOf(name);
  if (position < 0) throw new RangeError(`There is no hyperparameter '${name}'; there are ${names.join(', ')}.`);
  return position;
}

/** Spreading into push would overflow the stack for large tensors. */
function append(out: number[], values: Float64Array): void {
  for (const value of values) out.push(value);
}

/**
 * A request as doubles, so that NaN and −0 arrive.
 *
 * @throws RangeError when the request names an unknown hyperparameter.
 */
export function encodeTrace(
  request: TraceRequest,
  hyperparameters: readonly { readonly name: string; readonly default: number }[],
): Float64Array {
  const names = hyperparameters.map(({ name }) => name);
  for (const name of Object.keys(request.hyperparameters)) positionOf(names, name);
  const { probes = {} } = request;
  const out: number[] = [probes.reuseArrays ? 1 : 0, probes.resumeAt ?? 0, probes.twin ? 1 : 0, names.length];
  for (const { name, default: value } of hyperparameters) out.push(request.hyperparameters[name] ?? value);
  out.push(request.tensors.length);
  for (const { shape, values } of request.tensors) {
    out.push(shape.length === 0 ? 1 : 0, values.length);
    append(out, values);
  }
  out.push(request.steps.length);
  for (const { set = {}, gradients } of request.steps) {
    const changes = Object.entries(set);
    out.push(changes.length);
    for (const [name, value] of changes) out.push(positionOf(names, name), value);
    for (const gradient of gradients) append(out, gradient);
  }
  return Float64Array.from(out);
}

/** Reads doubles in the order in which they were appended. */
interface Cursor {
  readonly numbers: Float64Array;
  at: number;
}

function next(cursor: Cursor): number {
  return cursor.numbers[cursor.at++] as number;
}

function take(cursor: Cursor, length: number): Float64Array {
  cursor.at += length;
  return cursor.numbers.subarray(cursor.at - length, cursor.at);
}

/** As many items as the next number says. */
function listOf<T>(cursor: Cursor, read: (cursor: Cursor) => T): T[] {
  const items: T[] = [];
  for (let left = next(cursor); left > 0; left--) items.push(read(cursor));
  return items;
}

/** The inverse of `encodeTrace`; vectors are views of the given numbers. */
export function decodeTrace(numbers: Float64Array): Trace {
  const cursor = { numbers, at: 0 };
  const reuseArrays = next(cursor) === 1;
  const resumeAt = next(cursor);
  const twin = next(cursor) === 1;
  const hyperparameters = listOf(cursor, next);
  const tensors = listOf(cursor, () => ({ scalar: next(cursor) === 1, values: take(cursor, next(cursor)) }));
  const steps = listOf(cursor, () => ({
    set: listOf(cursor, () => [next(cursor), next(cursor)] as const),
    gradients: tensors.map(({ values }) => take(cursor, values.length)),
  }));
  return { reuseArrays, resumeAt, twin, hyperparameters, tensors, steps };
}

/** What must be known of a plan to read the answer of a driver that had it. */
interface Encoding {
  /** The names of hyperparameters as they were sent. */
  readonly keys: readonly string[];
  /** Behind the parameters stand the points at which gradients were asked for. */
  readonly asking: boolean;
}

/** @returns the answer that the driver encoded */
export function decodeAnswer(numbers: Float64Array, request: TraceRequest, { keys, asking }: Encoding): TraceAnswer {
  let at = answerHeader;
  const vectors = () =>
    request.steps.map(() =>
      request.tensors.map(({ values }) => {
        at += values.length;
        return numbers.slice(at - values.length, at);
      }),
    );
  const parameters = vectors();
  const observations = decodeObservations(numbers, keys);
  return { kind: 'answer', parameters, ...(asking ? { asked: vectors() } : {}), observations };
}

function decodeObservations(numbers: Float64Array, keys: readonly string[]): Observations {
  const found = observed.flatMap((kind, index) => {
    const step = numbers[2 * index] ?? 0;
    const where = numbers[2 * index + 1] ?? 0;
    if (step === 0) return [];
    return [[kind, kind === 'hyperparameterModified' ? { step, name: keys[where] ?? '' } : { step, tensor: where }]];
  });
  return Object.fromEntries(found) as Observations;
}
