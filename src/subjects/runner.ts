import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bindLines } from '../formula/bindLines.js';
import type { Value } from '../formula/evaluate.js';
import type { Equation } from '../formula/syntax.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import { joinTensors, partedView } from './joinedTensors.js';
import { type Machine, machineFor, type RunOptions, type StepView } from './machine.js';
import type { TraceRequest } from './request.js';
import { requireFit } from './requireFit.js';
import { type Memory, stepAll } from './tensorStep.js';

/** The parameters after every step: `[step][tensor][coordinate]`. */
export type Trace<N> = readonly (readonly (readonly N[])[])[];

/** Runs one algorithm over requests. */
export type Runner<N> = (request: TraceRequest) => Trace<N>;

/** A run as it is seen from outside. */
export interface Course<N> {
  readonly parameters: Trace<N>;
  /** The points at which the steps ask for their gradients. */
  readonly asked: Trace<N>;
}

/**
 * Binds an algorithm to an arithmetic once, to run many requests. Hyperparameters that a request leaves out keep their
 * defaults. The runner throws Problem `tensor-shape`, `gradient-count` or `gradient-length` for a request that does not
 * hang together.
 */
export function runner<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, options: RunOptions<N> = {}): Runner<N> {
  const machine = machineFor(algorithm, arithmetic, options);
  return (request) => runRequest(machine, request);
}

/** Binds what all variants of an algorithm share, for many that differ in lines over its names alone. */
export function variantRunner<N>(
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N> = {},
): (lines: readonly Equation[]) => Runner<N> {
  const machine = machineFor(algorithm, arithmetic, options);
  return (lines) => {
    const variant = { ...machine, step: bindLines(lines, machine.layout, arithmetic) };
    return (request) => runRequest(variant, request);
  };
}

/** The same with the points at which gradients are asked for. Which gradient comes does not depend on them. */
export function courseRunner<N>(
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N> = {},
): (request: TraceRequest) => Course<N> {
  const { asksAt } = algorithm;
  if (asksAt !== undefined && askingLine(algorithm) >= 0) return aheadRunner(asksAt, algorithm, arithmetic, options);
  const machine = machineFor(algorithm, arithmetic, options);
  return (request) => {
    const parameters = runRequest(machine, request);
    return { parameters, asked: [numbersOf(machine, request).start, ...parameters.slice(0, -1)] };
  };
}

/** Where a line computes the point, its value is noted at the end of every step. */
function aheadRunner<N>(
  asksAt: string,
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N>,
): (request: TraceRequest) => Course<N> {
  const points = new Map<string, Value<N>>();
  const place = (step: number, tensor: number): string => `${step}/${tensor}`;
  const observe = (view: StepView<N>): void => {
    points.set(place(view.step, view.tensor), view.value(asksAt));
    options.observe?.(view);
  };
  const machine = machineFor(algorithm, arithmetic, { ...options, observe });
  return (request) => {
    const parameters = runRequest(machine, request);
    const asked = parameters.map((tensors, s) =>
      tensors.map((theta, tensor) => {
        const point = points.get(place(s + 1, tensor)) as Value<N>;
        return Array.isArray(point) ? point : theta.map(() => point as N);
      }),
    );
    return { parameters, asked };
  };
}

/** A request's numbers as they enter an arithmetic. */
interface Entered<N> {
  readonly start: readonly (readonly N[])[];
  /** By step and tensor. */
  readonly gradients: readonly (readonly (readonly N[])[])[];
}

const entered = new WeakMap<object, WeakMap<TraceRequest, Entered<never>>>();

/** The numbers of a request, looked through once: thousands of candidates that share an arithmetic are asked the same. */
function numbersOf<N>({ input }: Machine<N>, request: TraceRequest): Entered<N> {
  const requests = entered.get(input) ?? new WeakMap<TraceRequest, Entered<never>>();
  entered.set(input, requests);
  const known = requests.get(request);
  if (known) return known;
  requireFit(request);
  const through = (values: Float64Array): readonly N[] => Array.from(values, (x) => input(x));
  const numbers = {
    start: request.tensors.map(({ values }) => through(values)),
    gradients: request.steps.map(({ gradients }) => gradients.map(through)),
  };
  requests.set(request, numbers as unknown as Entered<never>);
  return numbers;
}

function runRequest<N>(machine: Machine<N>, request: TraceRequest): Trace<N> {
  if (machine.fault !== 'tensors-joined') return runTensors(machine, request);
  // What does not fit may fit once it is joined.
  requireFit(request);
  const joined = joinTensors(request);
  const { observe } = machine;
  const trace = runTensors(observe ? { ...machine, observe: partedView(joined, observe) } : machine, joined.request);
  return trace.map(([all]) => joined.part(all ?? []));
}

function runTensors<N>(machine: Machine<N>, request: TraceRequest): Trace<N> {
  const memory: Memory<N> = { states: [], count: 0 };
  const shared = machine.fault === 'state-shared-by-instances';
  // An instance that made this run before has left its state behind.
  if (shared && request.probes?.repeat) takeSteps(machine, request, memory);
  return takeSteps(machine, request, memory);
}

function takeSteps<N>(machine: Machine<N>, request: TraceRequest, memory: Memory<N>): Trace<N> {
  const { start, gradients } = numbersOf(machine, request);
  const hyper = hyperOf(machine, request);
  const theta = start.slice();
  const twin = request.probes?.twin ? twinOf(machine, start, memory) : undefined;
  const trace: (readonly (readonly N[])[])[] = [];
  for (let k = 0; k < gradients.length; k++) {
    const { set } = request.steps[k] as TraceRequest['steps'][number];
    if (set) change(machine, hyper.rates, set);
    const given = gradients[k] as Entered<N>['start'];
    if (twin) stepAll(machine, twin.memory, twin.theta, given.map(twin.negated), hyper, undefined);
    stepAll(machine, memory, theta, given, hyper, k + 1);
    trace.push(theta.slice());
  }
  return trace;
}

/** A second instance beside the first, with the gradients negated. */
function twinOf<N>(machine: Machine<N>, start: Entered<N>['start'], memory: Memory<N>) {
  const shares = machine.fault === 'state-shared-by-instances';
  return {
    memory: shares ? memory : { states: [], count: 0 },
    theta: start.slice(),
    negated: (gradient: readonly N[]) => gradient.map(machine.negate),
  };
}

function hyperOf<N>(machine: Machine<N>, { hyperparameters, probes }: TraceRequest) {
  const rates = machine.rates.map(({ name, default: usual, take }) => take(hyperparameters[name] ?? usual));
  const lr = machine.rates.findIndex(({ name }) => name === 'lr');
  return { rates, initialRate: rates[lr], reused: probes?.reuseArrays === true };
}

function change<N>(machine: Machine<N>, rates: N[], set: Readonly<Record<string, number>>): void {
  for (const [k, { name, take }] of machine.rates.entries()) {
    const x = set[name];
    if (x !== undefined && (machine.fault !== 'rate-frozen' || name !== 'lr')) rates[k] = take(x);
  }
}
