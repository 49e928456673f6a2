import type { Value } from '../formula/evaluate.js';
import type { Kept, Machine, StepView } from './machine.js';

/** What an instance remembers between steps. */
export interface Memory<N> {
  /** The state of each tensor, in the order of the machine's; absent before its first step. */
  readonly states: (readonly Value<N>[] | undefined)[];
  count: number;
}

/** The hyperparameters of a run as they stand now. */
export interface Hyper<N> {
  /** In the order of the machine's. */
  readonly rates: readonly N[];
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
  for (let tensor = 0; tensor < gradients.length; tensor++) {
    const gradient = gradients[tensor] as readonly N[];
    const t = advanced(machine, memory, tensor, gradient.length);
    const slots = slotsFor(machine, hyper, t, theta[tensor] as readonly N[], gradient);
    const place = machine.fault === 'state-shared-by-tensors' ? 0 : tensor;
    const kept = machine.fault === 'state-recreated' ? undefined : memory.states[place];
    restore(machine, slots, kept, gradient.length);
    // A buffer that is the caller's array holds, one step later, what the caller has written there.
    const aliased = machine.fault === 'gradient-aliased' && hyper.reused && memory.count === 2;
    if (aliased) slots[machine.state[0]?.slot ?? machine.slots.g] = gradient;
    machine.step(slots);
    memory.states[place] = machine.state.map(({ slot }) => slots[slot] as Value<N>);
    theta[tensor] = slots[machine.slots.theta] as readonly N[];
    if (observedStep !== undefined && machine.observe) machine.observe(viewOf(machine, slots, observedStep, tensor));
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
  { layout, slots: places, rates }: Machine<N>,
  hyper: Hyper<N>,
  t: Value<N>,
  theta: readonly N[],
  gradient: readonly N[],
): Value<N>[] {
  const slots: Value<N>[] = new Array(layout.size);
  for (let k = 0; k < rates.length; k++) slots[(rates[k] as { slot: number }).slot] = hyper.rates[k] as N;
  if (hyper.initialRate !== undefined) slots[places.initialRate] = hyper.initialRate;
  slots[places.t] = t;
  slots[places.theta] = theta;
  slots[places.g] = gradient;
  return slots;
}

/** Puts the remembered state into its slots, or the initial one. */
function restore<N>(machine: Machine<N>, slots: Value<N>[], kept: readonly Value<N>[] | undefined, n: number): void {
  for (let k = 0; k < machine.state.length; k++) {
    const one = machine.state[k] as Kept<N>;
    const value = kept?.[k];
    slots[one.slot] =
      value === undefined ? initialOf(machine, one, slots, n) : fitting(value, lengthOf(one, n), machine.missing);
  }
}

const lengthOf = <N>({ shape }: Kept<N>, n: number): number => (shape === 'n by n' ? n * n : n);

function initialOf<N>({ fault, missing }: Machine<N>, kept: Kept<N>, slots: readonly Value<N>[], n: number): Value<N> {
  const start = (i: number): N => (fault === 'state-empty' ? missing : kept.evaluate(slots, i));
  if (kept.shape === 'scalar') return start(0);
  const values = new Array<N>(lengthOf(kept, n));
  for (let i = 0; i < values.length; i++) values[i] = start(i);
  return values;
}

/** State that is shared by tensors of different lengths ends early, or goes on beyond what there is. */
function fitting<N>(value: Value<N>, length: number, missing: N): Value<N> {
  if (!Array.isArray(value) || value.length === length) return value;
  return Array.from({ length }, (_, i) => value[i] ?? missing);
}

function viewOf<N>(machine: Machine<N>, slots: readonly Value<N>[], step: number, tensor: number): StepView<N> {
  return { step, tensor, value: (name) => slots[machine.layout.get(name) as number] as Value<N> };
}
