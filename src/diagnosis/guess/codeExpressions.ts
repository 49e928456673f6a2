import type { AnyNode, Position } from 'acorn';
import type { Expression } from '../../formula/syntax.js';
import { codeFormula } from './codeFormula.js';

/** A piece of a program that computes a number. */
export interface CodeExpression {
  readonly formula: Expression;
  /** Where its statement or, within one, it begins; lines count from 1, columns from 0. */
  readonly start: Position;
}

/** The arithmetic of a program, each piece as large as it is arithmetic, in the order in which it is written. */
export function codeExpressions(node: AnyNode): readonly CodeExpression[] {
  const formula = codeFormula(node);
  if (formula && node.loc) return isOperation(formula) ? [{ formula, start: node.loc.start }] : [];
  return partsOf(node).flatMap(codeExpressions);
}

/** A name alone, and a number, compute nothing. */
const isOperation = ({ kind }: Expression): boolean => kind !== 'name' && kind !== 'number';

/** What a node of a program is made of. */
export function partsOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((part): part is AnyNode => typeof part === 'object' && part !== null && 'type' in part);
}
