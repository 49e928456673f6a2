import { type PrimitiveId, primitiveIds, primitiveOf } from '../../../autodiff/primitives/index.js';
import { BadAnswer, describeType } from '../badAnswer.js';
import { NotOffered } from '../notOffered.js';
import type { Built, Habits } from './engineContract.js';
import type { Operator, Operators } from './operators.js';

/** A graph as engines are handed it. */
export interface Program {
  readonly variables: number;
  readonly constants: Float64Array;
  /** Three per operation: place in `primitiveIds`, first operand, second operand or NaN; operands as in a `Graph`. */
  readonly operations: Float64Array;
  readonly output: number;
}

/** How constants are handed over. */
export interface Handing {
  readonly habits: Habits;
  readonly plainNumbers: boolean;
}

const fixed = new Set(primitiveIds.filter((id) => primitiveOf(id).parameter !== undefined));

/**
 * Applies the operations of a program, in order, to nodes of an engine.
 * @throws NotOffered for an operation that the engine lacks; BadAnswer where one returns nothing
 */
export function runProgram(
  program: Program,
  variables: readonly unknown[],
  operators: Operators,
  handing: Handing,
): Built {
  const { constants, operations, output } = program;
  const nodes = [...variables];
  const constantAt = (operand: number) => constants[-1 - operand] as number;
  for (let place = 0; place < operations.length; place += 3) {
    const id = primitiveIds[operations[place] as number] as PrimitiveId;
    const first = operations[place + 1] as number;
    const second = operations[place + 2] as number;
    const operator = operatorFor(id, nodes[first < 0 ? second : first], operators, first < 0 && handing.plainNumbers);
    const operands = [first < 0 ? handed(constantAt(first), 'first', operator, operators, handing) : nodes[first]];
    if (second >= 0) operands.push(nodes[second]);
    else if (second < 0) {
      operands.push(handed(constantAt(second), fixed.has(id) ? 'parameter' : 'second', operator, operators, handing));
    }
    nodes.push(nodeFrom(operator.call(operands), id));
  }
  return { output: nodes[output], nodes };
}

/** @param isInFront a plain number stands in front, so that no method of it can be called */
function operatorFor(id: PrimitiveId, node: unknown, operators: Operators, isInFront: boolean): Operator {
  const found = operators.find(id, node);
  if (found === undefined) throw new NotOffered(`It has no operation ${id}.`);
  if (!isInFront || !found.isMethod) return found;
  const reflected = operators.findInFront(id, node);
  if (reflected === undefined) throw new NotOffered(`It has no ${id} with a plain number in front.`);
  return reflected;
}

type Position = 'first' | 'second' | 'parameter';

/** A constant as it is handed over: plain, or as a constant of the engine's own. */
function handed(
  value: number,
  position: Position,
  operator: Operator,
  operators: Operators,
  { habits, plainNumbers }: Handing,
): unknown {
  const isStuck =
    (operator.isMethod && position === 'first') || (operators.numbersAreNodes && position !== 'parameter');
  const isPlain = plainNumbers || (position === 'parameter' && habits.exponent === 'number');
  if (isPlain && !isStuck) return value;
  const wrapped = operators.wrap(value);
  if (wrapped === undefined && isStuck) throw new NotOffered('It has no way to put a number in front.');
  return wrapped ?? value;
}

function nodeFrom(result: unknown, id: PrimitiveId): unknown {
  if (typeof result === 'object' && result !== null) return result;
  if (typeof result === 'number') return result;
  throw new BadAnswer(`Its operation ${id} returned ${describeType(result)} where a value was expected.`);
}

/** Which variables the output is computed from. */
export function variablesInUse({ variables, operations, output }: Program): readonly boolean[] {
  const used = new Uint8Array(variables + operations.length / 3);
  used[output] = 1;
  for (let place = operations.length - 3; place >= 0; place -= 3) {
    if (used[variables + place / 3] === 0) continue;
    // Constants have negative numbers, and an operand that is missing is NaN.
    const first = operations[place + 1] as number;
    const second = operations[place + 2] as number;
    if (first >= 0) used[first] = 1;
    if (second >= 0) used[second] = 1;
  }
  return Array.from({ length: variables }, (_, index) => used[index] === 1);
}
