import type { Decimal } from 'decimal.js';
import fc, { type Arbitrary } from 'fast-check';
import { type FormulaGraph, graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { parameter } from '../cases/numbers.js';

/** A network with one hidden layer and one output, and the example that it sees. */
export interface TwoLayers {
  readonly inputs: readonly number[];
  readonly hidden: number;
  readonly target: number;
  /** The bias of the output. */
  readonly bias: number;
}

/** One to three inputs and hidden units. */
export const twoLayers: Arbitrary<TwoLayers> = fc.record({
  inputs: fc.array(parameter, { minLength: 1, maxLength: 3 }),
  hidden: fc.integer({ min: 1, max: 3 }),
  target: parameter,
  bias: parameter,
});

/** Half the squared error as a graph of all weights: v for the output, w1, w2, … of each hidden unit, and the bias b. */
export function lossGraph({ inputs, hidden, target }: TwoLayers, activation: string): FormulaGraph {
  const units = Array.from({ length: hidden }, (_, h) => {
    const sum = inputs.map((x, i) => `w${h + 1}_${i + 1} * (${x})`).join(' + ');
    return `v${h + 1} * ${activation}(${sum})`;
  });
  return graphOfFormula(`(${units.join(' + ')} + b - (${target}))^2 / 2`);
}

/** The derivative by each weight, under its name. */
export function byName(names: readonly string[], gradient: readonly Decimal[]): ReadonlyMap<string, Decimal> {
  return new Map(names.map((name, k) => [name, gradient[k] as Decimal]));
}
