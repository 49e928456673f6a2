import { type Enclosure, enclosure } from '../../arithmetic/enclosure.js';
import { evaluate } from '../../autodiff/evaluate.js';
import { onlyOutput } from '../../autodiff/graph.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { type PrimitiveId, type PrimitiveTable, primitiveIds, primitives } from '../../autodiff/primitives/index.js';
import { adjoints, type Gradient } from '../../autodiff/reverse.js';
import type { GradientRequest } from '../gradientRequest.js';

const arithmetic = enclosure();

/** Numbers of a request with an error of one ulp each. */
export const enclosedNumbers = { arithmetic, input: (x: number): Enclosure => arithmetic.input(x) };

/**
 * The value and gradient that a right engine gives, by reverse mode over enclosures. Every number of a request carries
 * one ulp, and the radius is that of our formulas or of the usual handwritten ones, whichever is larger.
 */
export function enclosedGradient(request: GradientRequest): Gradient<Enclosure> {
  const own = gradientBy(request, primitives);
  if (!request.graph.operations.some(isWrittenOtherwise)) return own;
  const other = gradientBy(request, handwritten);
  return {
    value: widened(own.value, other.value),
    gradient: own.gradient.map((partial, k) => widened(partial, other.gradient[k] as Enclosure)),
  };
}

/** By the place in `primitiveIds`; of most operations there is one form. */
function isWrittenOtherwise(code: number): boolean {
  const id = primitiveIds[code] as PrimitiveId;
  return handwritten[id] !== primitives[id];
}

function gradientBy({ graph, at }: GradientRequest, table: PrimitiveTable): Gradient<Enclosure> {
  const evaluation = evaluate(graph, Array.from(at, enclosedNumbers.input), arithmetic, table);
  const output = onlyOutput(graph);
  return {
    value: evaluation.values[output] as Enclosure,
    gradient: adjoints(evaluation, { output }).slice(0, at.length),
  };
}

/** Where the other form is no good, as tanh by exponentials at 1000, it allows nothing. */
export function widened(own: Enclosure, { radius }: Enclosure): Enclosure {
  return radius < Number.POSITIVE_INFINITY && radius > own.radius ? { value: own.value, radius } : own;
}
