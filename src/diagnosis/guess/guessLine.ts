import { type Program, parse } from 'acorn';
import { isElementwise } from '../../formula/takeOut.js';
import type { SourcePlace } from '../../subjects/response.js';
import { type BundledCode, placeInSource } from '../../subjects/sandbox/originalPlace.js';
import { codeExpressions } from './codeExpressions.js';
import { culprits } from './culprit.js';
import type { Explained } from './explained.js';
import { operationIn, type WrongOperation } from './operationIn.js';

/**
 * The line of a submission that computes what a mistaken equation does, and not what the right one does from the same
 * numbers; of several such lines the first. `undefined` where no line stands out.
 */
export function guessLine({ code, map }: BundledCode, explained: Explained): SourcePlace | undefined {
  const { right, mistaken } = explained;
  // Where a gradient is asked for elsewhere, and where a line reads whole tensors, numbers of one step tell too little.
  if (right.asksAt !== undefined || !isElementwise([...right.lines, ...mistaken.lines])) return undefined;
  const [first] = culprits(found(code, codeExpressions) ?? [], explained);
  return first && placeInSource(first.start, map);
}

/** The line of an engine that is likely wrong in an operation; `undefined` where no line stands out. */
export function guessOperation({ code, map }: BundledCode, operation: WrongOperation): SourcePlace | undefined {
  const start = found(code, (program) => operationIn(program, operation));
  return start && placeInSource(start, map);
}

/** Nothing stands out in what the parser cannot read, or only too deep down. */
function found<T>(code: string, find: (program: Program) => T): T | undefined {
  try {
    return find(parse(code, { ecmaVersion: 2022, locations: true }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
