import type { Arithmetic } from '../arithmetic/arithmetic.js';
import type { Enclosure } from '../arithmetic/enclosure.js';
import { formulaNames } from '../autodiff/boundPrimitives.js';
import { type Evaluation, operandValue } from '../autodiff/evaluate.js';
import { operationAt, sizeOf } from '../autodiff/graph.js';
import { nodeName } from '../autodiff/nodeFormula.js';
import { bind } from '../formula/evaluate.js';
import { parseExpression } from '../formula/parse.js';

/**
 * Where a graph, evaluated over intervals, may meet a declared kink of one of its primitives: `relu at v3`, or
 * `undefined` where it surely meets none. A difference quotient over such an interval is no derivative.
 */
export function straddledKink(evaluation: Evaluation<Enclosure>): string | undefined {
  const { graph, arithmetic } = evaluation;
  for (let node = graph.variables.length; node < sizeOf(graph); node++) {
    const operation = operationAt(graph, node);
    if (operation === undefined) continue;
    const { primitive, operands } = operation;
    const slots = operands.map((operand) => operandValue(evaluation, operand));
    const isMet = (primitive.kinks ?? []).some(({ where }) =>
      mayBeZero(bind(parseExpression(where), formulaNames(primitive), arithmetic)(slots, 0), arithmetic),
    );
    if (isMet) return `${primitive.id} at ${nodeName(graph, node)}`;
  }
  return undefined;
}

/** Whether an interval holds 0, or may. */
function mayBeZero(x: Enclosure, arithmetic: Arithmetic<Enclosure>): boolean {
  return arithmetic.equal(x, arithmetic.fromNumber(0)) !== false;
}
