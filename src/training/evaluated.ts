import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bind, type Value } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';

/**
 * A formula over named values, in any arithmetic: its value at a coordinate of the tensors among them.
 * @throws Problem `formula-…`
 */
export function evaluated<N>(
  formula: string,
  arithmetic: Arithmetic<N>,
  names: Readonly<Record<string, Value<N>>>,
): (coordinate: number) => N {
  const layout = new Map(Object.keys(names).map((name, slot) => [name, slot]));
  const evaluate = bind(parseExpression(formula), layout, arithmetic);
  const slots = Object.values(names);
  return (coordinate) => evaluate(slots, coordinate);
}
