import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { dual } from '../arithmetic/dual.js';
import type { Dual } from '../arithmetic/dualNumber.js';
import { bind } from './evaluate.js';
import { parseObjectiveText } from './parse.js';
import { Problem } from './problem.js';
import { children, type Expression } from './syntax.js';
import { placeOf } from './tokenize.js';

/** The one name that an objective reads. */
const variable = 'theta';

/**
 * Reads a function of `theta`, such as `theta^2`.
 * @throws Problem `formula-…`, or `objective-name` at a name that is not theta
 */
export function parseObjective(text: string): Expression {
  const expression = parseObjectiveText(text);
  const stranger = findStranger(expression);
  if (stranger) {
    throw new Problem(
      'objective-name',
      `An objective is a formula in ${variable}; write a number or ${variable} in place of ${stranger.name}.`,
      placeOf(text, stranger.span),
    );
  }
  return expression;
}

function findStranger(node: Expression): Extract<Expression, { kind: 'name' }> | undefined {
  if (node.kind === 'name') return node.name === variable ? undefined : node;
  for (const part of children(node)) {
    const found = findStranger(part);
    if (found) return found;
  }
  return undefined;
}

/** An objective with its derivative by forward mode: dual numbers over the given arithmetic. */
export function withSlope<N>(objective: Expression, arithmetic: Arithmetic<N>): (theta: N) => Dual<N> {
  const forward = dual(arithmetic);
  const evaluate = bind(objective, new Map([[variable, 0]]), forward);
  return (theta) => evaluate([forward.variable(theta)], 0);
}
