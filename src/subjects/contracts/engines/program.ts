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
  const at = (operand: number) => (operand < 0 ? constants[-1 - operand] : nodes[operand]);
  for (let place = 0; place < operations.length; place += 3) {
    const id = primitiveIds[operations[place] as number] as PrimitiveId;
    const first = operations[place + 1] as number;
    const second = operations[place + 2] as number;
    const operator = operators.find(id, at(first < 0 && second >= 0 ? second : first));
    if (operator === undefined) throw new NotOffered(`It has no operation ${id}.`);
    const operands = [handed(at(first), first < 0 && 'first', operator, operators, handing)];
    if (!Number.isNaN(second)) {
      const position = second < 0 && (fixed.has(id) ? 'parameter' : 'second');
      operands.push(handed(at(second), position, operator, operators, handing));
    }
    nodes.push(nodeFrom(operator.call(operands), id));
  }
  return { output: nodes[output], nodes };
}

type Position = 'first' | 'second' | 'parameter';

/** An operand as it is handed over: a node as it is, a constant plain or as a constant of the engine's own. */
function handed(
  value: unknown,
  constant: Position | false,
  operator: Operator,
  operators: Operators,
  { habits, plainNumbers }: Handing,
): unknown {
  if (constant === false) return value;
  const isStuck =
    (operator.isMethod && constant === 'first') || (operators.numbersAreNodes && constant !== 'parameter');
  const isPlain = plainNumbers || (constant === 'parameter' && habits.exponent === 'number');
  if (isPlain && !isStuck) return value;
  const wrapped = operators.wrap(value as number);
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
  const used = new Set([output]);
  for (let place = operations.length - 3; place >= 0; place -= 3) {
    if (!used.has(variables + place / 3)) continue;
    used.add(operations[place + 1] as number).add(operations[place + 2] as number);
  }
  return Array.from({ length: variables }, (_, index) => used.has(index));
}
