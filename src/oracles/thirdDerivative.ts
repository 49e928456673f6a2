import { dual } from '../arithmetic/dual.js';
import type { Dual } from '../arithmetic/dualNumber.js';
import type { Enclosure } from '../arithmetic/enclosure.js';
import { evaluate } from '../autodiff/evaluate.js';
import { type Graph, onlyOutput } from '../autodiff/graph.js';
import { interval } from './interval.js';

type Third = Dual<Dual<Dual<Enclosure>>>;

const overThird = dual(dual(dual(interval)));
const zero = interval.fromNumber(0);

/**
 * The third derivative of a graph's only output along a direction, over whole intervals: dual numbers thrice over. Not
 * known (radius Infinity) where an interval reaches a singularity or a kink.
 *
 * Dual numbers leave out terms whose derivative is exactly 0. Over an interval that is no single point a derivative that
 * is exactly 0 stays so, and so do the derivatives of it: nothing is lost, as it would be at a point.
 * @param at intervals, none of them a point where the direction is not 0
 */
export function thirdDerivative(graph: Graph, at: readonly Enclosure[], direction: readonly Enclosure[]): Enclosure {
  const start = at.map((point, k) => along(point, direction[k] as Enclosure));
  const output = evaluate(graph, start, overThird).values[onlyOutput(graph)] as Third;
  return output.derivative.derivative.derivative;
}

/** The line point + t·slope as a number with three derivatives by t: the slope once, at each level. */
function along(point: Enclosure, slope: Enclosure): Third {
  const constant = { value: slope, derivative: zero };
  const none = { value: zero, derivative: zero };
  return {
    value: { value: { value: point, derivative: slope }, derivative: constant },
    derivative: { value: constant, derivative: none },
  };
}
