import type { Decimal } from 'decimal.js';
import { type AdjointRow, adjointTable } from '../autodiff/adjointTable.js';
import { evaluate } from '../autodiff/evaluate.js';
import { graphOfFormula } from '../autodiff/graphOfFormula.js';
import { exact } from './decimalView.js';
import { type NamedNumbers, toExact } from './formulaValue.js';

/** Every node of a formula's graph with its adjoint, variables first, in decimals of 50 digits. */
export function decimalAdjoints(formula: string, at: NamedNumbers): readonly AdjointRow<Decimal>[] {
  const { graph } = graphOfFormula(formula);
  const point = graph.variables.map((name) => toExact(at[name] ?? Number.NaN));
  return adjointTable(evaluate(graph, point, exact));
}

/** The derivative of a formula with respect to one of its variables, by reverse mode in decimals of 50 digits. */
export function decimalSlope(formula: string, name: string, at: NamedNumbers): Decimal {
  const place = graphOfFormula(formula).graph.variables.indexOf(name);
  return decimalAdjoints(formula, at)[place]?.adjoint as Decimal;
}
