import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bind, bindLines, type Value } from '../formula/evaluate.js';
import { type Layout, layoutOf } from '../formula/layout.js';
import { type Algorithm, defaultsOf, inputsOf } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import type { TraceRequest } from './request.js';

/** One step of one tensor as it was computed: every slot after the last line ran. */
export interface StepView<N> {
  /** Counts from 1. */
  readonly step: number;
  /** Counts from 0. */
  readonly tensor: number;
  /** The value of a name: a number, or one number per coordinate. */
  value(name: string): Value<N>;
}

export interface RunOptions<N> {
  /** How a number of the request enters: exactly, unless said otherwise. */
  readonly input?: (x: number) => N;
  /** How a hyperparameter enters; as every other number, unless said otherwise. */
  readonly hyperparameter?: (x: number, declared: Hyperparameter | undefined) => N;
  readonly fault?: Fault;
  /** Called after each tensor of each step, with the intermediates. */
  readonly observe?: (view: StepView<N>) => void;
}

/** The parameters after every step: `[step][tensor][coordinate]`. */
export type Trace<N> = readonly (readonly (readonly N[])[])[];

/** Runs one algorithm over requests. */
export type Runner<N> = (request: TraceRequest) => Trace<N>;

/**
 * Binds an algorithm to an arithmetic once, to run many requests. Hyperparameters that a request leaves out keep their
 * defaults.
 */
export function runner<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, options: RunOptions<N> = {}): Runner<N> {
  const layout = layoutOf(algorithm.lines, inputsOf(algorithm));
  const input = options.input ?? ((x: number) => arithmetic.fromNumber(x));
  const machine: Machine<N> = {
    layout,
    stateNames: Object.keys(algorithm.state),
    defaults: Object.entries(defaultsOf(algorithm)),
    input,
    hyperparameter: (name, x) => {
      const declared = algorithm.hyperparameters[name];
      const taken = x === 0 && options.fault === 'zero-means-default' ? (declared?.default ?? x) : x;
      return options.hyperparameter?.(taken, declared) ?? input(taken);
    },
    missing: arithmetic.fromNumber(Number.NaN),
    counter: (t) => arithmetic.fromNumber(t),
    negate: (x) => arithmetic.negate(x),
    step: bindLines(algorithm.lines, layout, arithmetic),
    initial: Object.entries(algorithm.state).map(([name, { shape, initial }]) => {
      const evaluate = bind(initial, layout, arithmetic);
      return { slot: layout.get(name) as number, scalar: shape === 'scalar', evaluate };
    }),
    fault: options.fault,
    observe: options.observe,
  };
  return (request) => runRequest(machine, request);
}

interface Machine<N> {
  readonly layout: Layout;
  readonly stateNames: readonly string[];
  readonly defaults: readonly (readonly [string, number])[];
  readonly input: (x: number) => N;
  readonly hyperparameter: (name: string, x: number) => N;
  /** Not a number: what stands where a fault reads beyond the end of a tensor. */
  readonly missing: N;
  readonly counter: (t: number) => N;
  readonly negate: (x: N) => N;
  readonly step: (slots: Value<N>[]) => void;
  readonly initial: readonly {
    readonly slot: number;
    readonly scalar: boolean;
    readonly evaluate: (slots: readonly Value<N>[], coordinate: number) => N;
  }[];
  readonly fault: Fault | undefined;
  readonly observe: ((view: StepView<N>) => void) | undefined;
}

/** What an instance remembers between steps. */
interface Memory<N> {
  /** The state of each tensor, in the order of the state's names; absent before its first step. */
  readonly states: (readonly Value<N>[] | undefined)[];
  count: number;
}

function runRequest<N>(machine: Machine<N>, request: TraceRequest): Trace<N> {
  const memory: Memory<N> = { states: [], count: 0 };
  const shared = machine.fault === 'state-shared-by-instances';
  // An instance that made this run before has left its state behind.
  if (shared && request.probes?.repeat) takeSteps(machine, request, memory);
  return takeSteps(machine, request, memory);
}

function takeSteps<N>(machine: Machine<N>, request: TraceRequest, memory: Memory<N>): Trace<N> {
  const given = [...machine.defaults, ...Object.entries(request.hyperparameters)];
  const rates = new Map(given.map(([name, x]) => [name, machine.hyperparameter(name, x)]));
  const hyper = { rates, initialRate: rates.get('lr'), reused: request.probes?.reuseArrays === true };
  const theta: (readonly N[])[] = request.tensors.map(({ values }) => Array.from(values, (x) => machine.input(x)));
  const twinTheta = [...theta];
  const twinMemory: Memory<N> = machine.fault === 'state-shared-by-instances' ? memory : { states: [], count: 0 };
  const trace: (readonly (readonly N[])[])[] = [];
  for (const [index, step] of request.steps.entries()) {
    for (const [name, x] of Object.entries(step.set ?? {})) {
      if (machine.fault !== 'rate-frozen' || name !== 'lr') rates.set(name, machine.hyperparameter(name, x));
    }
    const gradients = step.gradients.map((gradient) => Array.from(gradient, (x) => machine.input(x)));
    if (request.probes?.twin) {
      const negated = gradients.map((gradient) => gradient.map(machine.negate));
      stepAll(machine, twinMemory, twinTheta, negated, hyper, undefined);
    }
    stepAll(machine, memory, theta, gradients, hyper, index + 1);
    trace.push([...theta]);
  }
  return trace;
}

interface Hyper<N> {
  readonly rates: ReadonlyMap<string, N>;
  readonly initialRate: N | undefined;
  /** The caller overwrites its gradient arrays between steps. */
  readonly reused: boolean;
}

function stepAll<N>(
  machine: Machine<N>,
  memory: Memory<N>,
  theta: (readonly N[])[],
  gradients: readonly (readonly N[])[],
  hyper: Hyper<N>,
  observedStep: number | undefined,
): void {
  for (const [tensor, gradient] of gradients.entries()) {
    const t = advanced(machine, memory, tensor, gradient.length);
    const slots = slotsFor(machine, hyper, t, theta[tensor] as readonly N[], gradient);
    const place = machine.fault === 'state-shared-by-tensors' ? 0 : tensor;
    const kept = machine.fault === 'state-recreated' ? undefined : memory.states[place];
    restore(machine, slots, kept, gradient.length);
    // A buffer that is the caller's array holds, one step later, what the caller has written there.
    const aliased = machine.fault === 'gradient-aliased' && hyper.reused && memory.count === 2;
    if (aliased) slots[machine.layout.get(machine.stateNames[0] ?? 'g') as number] = gradient;
    machine.step(slots);
    memory.states[place] = machine.stateNames.map((name) => slots[machine.layout.get(name) as number] as Value<N>);
    theta[tensor] = slots[machine.layout.get('theta') as number] as readonly N[];
    if (observedStep !== undefined) machine.observe?.(viewOf(machine, slots, observedStep, tensor));
  }
}

/** The counter for a tensor of n coordinates; in a right run it advances once a step, with the first tensor. */
function advanced<N>(machine: Machine<N>, memory: Memory<N>, tensor: number, n: number): Value<N> {
  if (machine.fault === 't-per-coordinate') {
    const before = memory.count;
    memory.count += n;
    return Array.from({ length: n }, (_, i) => machine.counter(before + i + 1));
  }
  if (tensor === 0 || machine.fault === 't-per-tensor') memory.count++;
  return machine.counter(memory.count);
}

function slotsFor<N>(
  machine: Machine<N>,
  hyper: Hyper<N>,
  t: Value<N>,
  theta: readonly N[],
  gradient: readonly N[],
): Value<N>[] {
  const { layout } = machine;
  const slots: Value<N>[] = new Array(layout.size);
  for (const [name, value] of hyper.rates) {
    const slot = layout.get(name);
    if (slot !== undefined) slots[slot] = value;
  }
  if (hyper.initialRate !== undefined) slots[layout.get('initial_lr') as number] = hyper.initialRate;
  slots[layout.get('t') as number] = t;
  slots[layout.get('theta') as number] = theta;
  slots[layout.get('g') as number] = gradient;
  return slots;
}

/** Puts the remembered state into its slots, or the initial one. */
function restore<N>(machine: Machine<N>, slots: Value<N>[], kept: readonly Value<N>[] | undefined, n: number): void {
  for (const [index, { slot, scalar, evaluate }] of machine.initial.entries()) {
    const value = kept?.[index];
    if (value === undefined) {
      slots[slot] = scalar ? evaluate(slots, 0) : Array.from({ length: n }, (_, i) => evaluate(slots, i));
    } else if (Array.isArray(value) && value.length !== n) {
      // State shared by tensors of different lengths.
      slots[slot] = Array.from({ length: n }, (_, i) => value[i] ?? machine.missing);
    } else slots[slot] = value;
  }
}

function viewOf<N>(machine: Machine<N>, slots: readonly Value<N>[], step: number, tensor: number): StepView<N> {
  return { step, tensor, value: (name) => slots[machine.layout.get(name) as number] as Value<N> };
}
