import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bindLines } from '../formula/bindLines.js';
import { bind, type Evaluator, type Value } from '../formula/evaluate.js';
import { type Layout, layoutOf } from '../formula/layout.js';
import { requireShapes } from '../formula/shapes.js';
import { type Algorithm, inputsOf, shapesOf } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import type { StateShape } from '../optimizers/optimizer.js';

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

/** A hyperparameter: its slot, its default, and how a number becomes its value. */
export interface Rate<N> {
  readonly name: string;
  readonly slot: number;
  readonly default: number;
  readonly take: (x: number) => N;
}

/** What is kept from step to step: its slot, its shape, and its value before the first step. */
export interface Kept<N> {
  readonly slot: number;
  readonly shape: StateShape;
  readonly evaluate: Evaluator<N>;
}

/** An algorithm bound to an arithmetic: what every run of it shares. */
export interface Machine<N> {
  readonly layout: Layout;
  /** Where the names that every algorithm has are kept. */
  readonly slots: { readonly theta: number; readonly g: number; readonly t: number; readonly initialRate: number };
  readonly rates: readonly Rate<N>[];
  readonly input: (x: number) => N;
  /** Not a number: what stands where a fault reads beyond the end of a tensor. */
  readonly missing: N;
  readonly counter: (t: number) => N;
  readonly negate: (x: N) => N;
  readonly step: (slots: Value<N>[]) => void;
  readonly state: readonly Kept<N>[];
  readonly fault: Fault | undefined;
  readonly observe: ((view: StepView<N>) => void) | undefined;
}

/**
 * Binds an algorithm to an arithmetic.
 * @throws Problem `formula-name` where a line reads what nothing has computed, `formula-shape` where shapes do not fit
 */
export function machineFor<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, options: RunOptions<N>): Machine<N> {
  const layout = layoutOf(algorithm.lines, inputsOf(algorithm));
  requireShapes(algorithm.lines, shapesOf(algorithm));
  const input = options.input ?? arithmetic.fromNumber;
  const slot = (name: string): number => layout.get(name) as number;
  return {
    layout,
    slots: { theta: slot('theta'), g: slot('g'), t: slot('t'), initialRate: slot('initial_lr') },
    rates: Object.entries(algorithm.hyperparameters).map(([name, declared]) => ({
      name,
      slot: slot(name),
      default: declared.default,
      take: (x) => {
        const taken = x === 0 && options.fault === 'zero-means-default' ? declared.default : x;
        return options.hyperparameter?.(taken, declared) ?? input(taken);
      },
    })),
    input,
    missing: arithmetic.fromNumber(Number.NaN),
    counter: (t) => arithmetic.fromNumber(t),
    negate: (x) => arithmetic.negate(x),
    step: bindLines(algorithm.lines, layout, arithmetic),
    state: Object.entries(algorithm.state).map(([name, { shape, initial }]) => {
      return { slot: slot(name), shape, evaluate: bind(initial, layout, arithmetic) };
    }),
    fault: options.fault,
    observe: options.observe,
  };
}
