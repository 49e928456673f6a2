import { Problem } from './problem.js';
import { children, type Equation, type Expression, type Formula, withChildren } from './syntax.js';
import { isSpectralFunction, isWholeFunction, type SpectralFunction, type WholeFunction } from './wholeFunctions.js';

/** A call that reads tensors as a whole, taken out of the line that makes it. */
export interface WholeCall {
  /** Under which name the line finds the value; no formula can spell it. */
  readonly name: string;
  readonly function: WholeFunction;
  readonly operands: readonly Expression[];
  /**
   * What becomes of the matrix before the product with a vector, innermost first; each function's number stands behind
   * matrix and vector among the operands.
   */
  readonly chain: readonly SpectralFunction[];
}

/** A formula in which every call of a whole function has become a name: what is left works coordinate by coordinate. */
export interface TakenOut {
  readonly expression: Expression;
  /** In the order in which they are computed: one may read the names of those before it. */
  readonly calls: readonly WholeCall[];
}

/**
 * Takes the calls of whole functions out of a formula, the innermost first. The product of a function of a matrix and a
 * vector is one call: the function itself is never formed.
 */
export function takeOut(formula: Formula): TakenOut {
  const calls: WholeCall[] = [];
  const elementwise = (node: Formula): Expression => {
    if (node.kind !== 'call' || !isWholeFunction(node.name)) {
      return withChildren(node as Expression, children(node).map(elementwise));
    }
    const { operands, chain } =
      node.name === 'matmul' ? unchained(node.operands) : { operands: node.operands, chain: [] };
    const parts = operands.map(elementwise);
    const name = `call ${calls.length + 1}`;
    calls.push({ name, function: node.name, operands: parts, chain });
    return { kind: 'name', name, span: node.span };
  };
  return { expression: elementwise(formula), calls };
}

/** The operands of a product with the functions of its matrix taken off: the matrix, the vector, and their numbers. */
function unchained([matrix, vector]: readonly Formula[]): {
  readonly operands: readonly Formula[];
  readonly chain: readonly SpectralFunction[];
} {
  let inside = matrix as Formula;
  const numbers: Formula[] = [];
  const chain: SpectralFunction[] = [];
  while (inside.kind === 'call' && isSpectralFunction(inside.name)) {
    const [of, number] = inside.operands as readonly [Formula, Formula];
    chain.unshift(inside.name);
    numbers.unshift(number);
    inside = of;
  }
  return { operands: [inside, vector as Formula, ...numbers], chain };
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
