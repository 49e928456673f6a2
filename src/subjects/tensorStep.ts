import type { Value } from '../formula/evaluate.js';
import type { Machine, StepView } from './machine.js';

/** What an instance remembers between steps. */
export interface Memory<N> {
  /** The state of each tensor, in the order of the state's names; absent before its first step. */
  readonly states: (readonly Value<N>[] | undefined)[];
  count: number;
}

/** The hyperparameters of a run as they stand now. */
export interface Hyper<N> {
  readonly rates: ReadonlyMap<string, N>;
  readonly initialRate: N | undefined;
  /** The caller overwrites its gradient arrays between steps. */
  readonly reused: boolean;
}

/** One step of every tensor, in place. `observedStep` is absent for an instance that nobody looks at. */
export function stepAll<N>(
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
  for (const [index, { slot, shape, evaluate }] of machine.initial.entries()) {
    const value = kept?.[index];
    const length = shape === 'n by n' ? n * n : n;
    if (value === undefined) {
      slots[slot] = shape === 'scalar' ? evaluate(slots, 0) : Array.from({ length }, (_, i) => evaluate(slots, i));
    } else if (Array.isArray(value) && value.length !== length) {
      // State shared by tensors of different lengths.
      slots[slot] = Array.from({ length }, (_, i) => value[i] ?? machine.missing);
    } else slots[slot] = value;
  }
}

function viewOf<N>(machine: Machine<N>, slots: readonly Value<N>[], step: number, tensor: number): StepView<N> {
  return { step, tensor, value: (name) => slots[machine.layout.get(name) as number] as Value<N> };
}
