import { parseExpression } from '../formula/parse.js';
import { print } from '../formula/print.js';
import { substitute } from '../formula/substitute.js';
import { type Expression, namesIn } from '../formula/syntax.js';
import type { AnyPrimitive } from './primitives/primitive.js';

const nowhere = { start: 0, end: 0 };

/** The domain of a primitive for a reader, and which of its operands it speaks of. */
export interface DomainText {
  readonly text: string;
  /** Places in the list of operands. */
  readonly operands: readonly number[];
}

/**
 * What a primitive needs of its operands, under the names that a reader gave them: `v2 > 0` for a logarithm of v2.
 * @param operands how each operand is called, one per argument
 * @returns `undefined` where a primitive has a value for all real numbers
 */
export function domainText(primitive: AnyPrimitive, operands: readonly string[]): DomainText | undefined {
  const { domain, domainInWords } = primitive;
  if (domain === undefined) return undefined;
  const called = primitive.arguments.map((name, k): readonly [string, Expression] => [
    name,
    { kind: 'name', name: operands[k] as string, span: nowhere },
  ]);
  const condition = parseExpression(domain);
  const used = namesIn(condition);
  return {
    text: domainInWords ?? print(substitute(condition, new Map(called))),
    operands: primitive.arguments.flatMap((name, k) => (used.has(name) ? [k] : [])),
  };
}
