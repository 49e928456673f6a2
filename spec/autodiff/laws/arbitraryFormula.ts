import fc from 'fast-check';
import type { Enclosure } from '../../../src/arithmetic/enclosure.js';
import { evaluate } from '../../../src/autodiff/evaluate.js';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { type Engine, enclosed } from './engines.js';

const one = [
  'sin',
  'cos',
  'tanh',
  'arctan',
  'sigmoid',
  'softplus',
  'silu',
  'gelu',
  'gelu_tanh',
  'gelu_sigmoid',
  'erf',
  'exp',
  'expm1',
  'square',
  'cosh',
];
const two = ['+', '-', '*'];
const constants = ['2', '0.5', '-1.5', '3'];

/** Formulas of the given variables that are smooth everywhere; each reads at least one of them. */
export function arbitraryFormula(variables: readonly string[], depth = 2): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...variables);
  if (depth === 0) return leaf;
  const part = arbitraryFormula(variables, depth - 1);
  const other = fc.oneof({ weight: 3, arbitrary: part }, { weight: 1, arbitrary: fc.constantFrom(...constants) });
  return fc.oneof(
    fc.tuple(fc.constantFrom(...one), part).map(([name, x]) => `${name}(${x})`),
    fc.tuple(part, fc.constantFrom(...two), other).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc.tuple(part, other).map(([a, b]) => `(${a} / (1 + square(${b})))`),
  );
}

/** Coordinates of either sign, as doubles. */
export const arbitraryCoordinate = fc.integer({ min: -40, max: 40 }).map((twentieths) => twentieths / 16);

/** A formula's derivatives by named variables; 0 for those that it does not read. */
export function gradientOf(engine: Engine, formula: string, at: Readonly<Record<string, Enclosure>>) {
  const { graph } = graphOfFormula(formula);
  const found = engine(
    graph,
    graph.variables.map((name) => at[name] as Enclosure),
  );
  return Object.fromEntries(
    Object.keys(at).map((name) => [name, found[graph.variables.indexOf(name)] ?? enclosed.fromNumber(0)]),
  );
}

/** The derivative of a formula of x. */
export function slopeAt(engine: Engine, formula: string, x: Enclosure): Enclosure {
  return gradientOf(engine, formula, { x }).x as Enclosure;
}

/** The value of a formula of x. */
export function valueAt(formula: string, x: Enclosure): Enclosure {
  return evaluate(graphOfFormula(formula).graph, [x], enclosed).values.at(-1) as Enclosure;
}
