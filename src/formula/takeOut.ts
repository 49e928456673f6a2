import { Problem } from './problem.js';
import { children, type Equation, type Expression, type Formula, withChildren } from './syntax.js';
import { isWholeFunction, type WholeFunction } from './wholeFunctions.js';

/** A call that reads tensors as a whole, taken out of the line that makes it. */
export interface WholeCall {
  /** Under which name the line finds the value; no formula can spell it. */
  readonly name: string;
  readonly function: WholeFunction;
  readonly operands: readonly Expression[];
}

/** A formula in which every call of a whole function has become a name: what is left works coordinate by coordinate. */
export interface TakenOut {
  readonly expression: Expression;
  /** In the order in which they are computed: one may read the names of those before it. */
  readonly calls: readonly WholeCall[];
}

/** Takes the calls of whole functions out of a formula, the innermost first. */
export function takeOut(formula: Formula): TakenOut {
  const calls: WholeCall[] = [];
  const elementwise = (node: Formula): Expression => {
    const parts = children(node).map(elementwise);
    if (node.kind !== 'call' || !isWholeFunction(node.name)) return withChildren(node as Expression, parts);
    const name = `call ${calls.length + 1}`;
    calls.push({ name, function: node.name, operands: parts });
    return { kind: 'name', name, span: node.span };
  };
  return { expression: elementwise(formula), calls };
}

/** Whether every line works coordinate by coordinate. */
export function isElementwise(lines: readonly Equation[]): boolean {
  return lines.every(({ expression }) => takeOut(expression).calls.length === 0);
}

/** A formula that works coordinate by coordinate. @throws Problem `formula-whole` at a call that does not */
export function elementwiseOf(formula: Formula): Expression {
  const { expression, calls } = takeOut(formula);
  const [call] = calls;
  if (call === undefined) return expression;
  throw new Problem(
    'formula-whole',
    `${call.function} reads a tensor as a whole, and this can be done only coordinate by coordinate: run it uncompiled.`,
  );
}
