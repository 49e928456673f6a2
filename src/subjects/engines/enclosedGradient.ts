import { type Enclosure, enclosure } from '../../arithmetic/enclosure.js';
import type { Precision } from '../../arithmetic/format.js';
import { evaluate } from '../../autodiff/evaluate.js';
import { onlyOutput } from '../../autodiff/graph.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { type PrimitiveId, type PrimitiveTable, primitiveIds, primitives } from '../../autodiff/primitives/index.js';
import { adjoints, type Gradient } from '../../autodiff/reverse.js';
import type { GradientRequest } from '../gradientRequest.js';

const inPrecision = { float64: numbersIn('float64'), float32: numbersIn('float32') };

function numbersIn(precision: Precision) {
  const arithmetic = enclosure(precision);
  return { arithmetic, input: (x: number): Enclosure => arithmetic.input(x) };
}

/** Numbers of a request with an error of one ulp each. */
export const enclosedNumbers = inPrecision.float64;

/**
 * The value and gradient that a right engine gives, by reverse mode over enclosures. Every number of a request carries
 * one ulp, and the radius is that of our formulas or of the usual handwritten ones, whichever is larger.
 */
export function enclosedGradient(request: GradientRequest, precision: Precision = 'float64'): Gradient<Enclosure> {
  const own = gradientBy(request, primitives, precision);
  if (!request.graph.operations.some(isWrittenOtherwise)) return own;
  const other = gradientBy(request, handwritten, precision);
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

function gradientBy({ graph, at }: GradientRequest, table: PrimitiveTable, precision: Precision): Gradient<Enclosure> {
  const { arithmetic, input } = inPrecision[precision];
  const evaluation = evaluate(graph, Array.from(at, input), arithmetic, table);
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
