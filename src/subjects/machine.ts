import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bindLines } from '../formula/bindLines.js';
import { bind, type Value } from '../formula/evaluate.js';
import { type Layout, layoutOf } from '../formula/layout.js';
import { requireShapes } from '../formula/shapes.js';
import { type Algorithm, defaultsOf, inputsOf, shapesOf } from '../optimizers/algorithm.js';
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

/** An algorithm bound to an arithmetic: what every run of it shares. */
export interface Machine<N> {
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
    readonly shape: StateShape;
    readonly evaluate: (slots: readonly Value<N>[], coordinate: number) => N;
  }[];
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
  const input = options.input ?? ((x: number) => arithmetic.fromNumber(x));
  return {
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
      return { slot: layout.get(name) as number, shape, evaluate };
    }),
    fault: options.fault,
    observe: options.observe,
  };
}
