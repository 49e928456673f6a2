import type { PrimitiveId } from '../../../autodiff/primitives/index.js';
import { BadAnswer } from '../badAnswer.js';
import { foundName, functionOf } from './methodOf.js';
import { namesInFront, namesOf, operationNames } from './operationNames.js';
import { numberIn } from './readNumber.js';

/** An operation of an engine. */
export interface Operator {
  /** The name under which it was found. */
  readonly name: string;
  /** It is a method of its first operand, which therefore cannot be a plain number. */
  readonly isMethod: boolean;
  call(operands: readonly unknown[]): unknown;
}

/** The operations of an engine, wherever it keeps them. */
export interface Operators {
  /** @param node one that the operation is applied to, the first of them */
  find(id: PrimitiveId, node: unknown): Operator | undefined;
  /** The operation with a plain number in front, as a method of the node behind; undefined where there is none. */
  findInFront(id: PrimitiveId, node: unknown): Operator | undefined;
  /** A constant as a node of the engine's own; undefined where it has no way to make one. */
  wrap(constant: number): unknown;
  /** Nodes are positions in a list: a plain number would be taken for one. */
  readonly numbersAreNodes: boolean;
  /** The number that a node holds; undefined where it holds none. */
  numberOf(node: unknown): number | undefined;
}

/** Where to look for operations: before the methods of nodes, and after them. */
export interface Places {
  readonly before?: readonly unknown[];
  readonly after: readonly unknown[];
  readonly wrap: (constant: number) => unknown;
  readonly numbersAreNodes?: boolean;
  /** Where nodes do not hold their numbers themselves. */
  readonly numberOf?: (node: unknown) => number | undefined;
  /** What to do where nothing is found. */
  readonly fallback?: (id: PrimitiveId) => Operator | undefined;
}

/** Looks operations up by their usual names, each once; methods anew at every node. */
export function operatorsAt(places: Places): Operators {
  const { before = [], after, wrap, numbersAreNodes = false, numberOf = numberIn, fallback } = places;
  const first = remembering((id) => functionIn(id, before));
  const method = remembering(methodNamed);
  const last = remembering((id) => functionIn(id, after) ?? fallback?.(id));
  const find = (id: PrimitiveId, node: unknown) => {
    const found = before.length > 0 ? first(id) : undefined;
    if (found !== undefined) return found;
    return hasMethod(node, namesOf(id)) ? method(id, node) : last(id);
  };
  return { wrap, numbersAreNodes, numberOf, find, findInFront };
}

function hasMethod(node: unknown, names: readonly string[]): node is object {
  return typeof node === 'object' && functionOf(node, names) !== undefined;
}

/** `a.rsub(3)`, of the operands 3 and a. */
function findInFront(id: PrimitiveId, node: unknown): Operator | undefined {
  const names = namesInFront[id] ?? [];
  const method = typeof node === 'object' ? functionOf(node, names) : undefined;
  if (method === undefined) return undefined;
  const call = ([number]: readonly unknown[]) => Reflect.apply(method, node, [number]) as unknown;
  return { name: foundName(node as object, names), isMethod: false, call };
}

type Finder<Rest extends unknown[]> = (id: PrimitiveId, ...rest: Rest) => Operator | undefined;

function remembering<Rest extends unknown[]>(find: Finder<Rest>): Finder<Rest> {
  const known = new Map<PrimitiveId, Operator | undefined>();
  return (id, ...rest) => {
    const found = known.get(id);
    if (found !== undefined || known.has(id)) return found;
    known.set(id, find(id, ...rest));
    return known.get(id);
  };
}

function functionIn(id: PrimitiveId, owners: readonly unknown[]): Operator | undefined {
  const names = namesOf(id);
  const { behind = [] } = operationNames[id];
  for (const owner of owners) {
    const found = functionOf(owner, names);
    if (found === undefined) continue;
    const call = (operands: readonly unknown[]) => Reflect.apply(found, owner, [...operands, ...behind]) as unknown;
    return { name: foundName(owner as object, names), isMethod: false, call };
  }
  return undefined;
}

/** The method of whichever node stands first; that may be a constant that was made a node of its own. */
function methodNamed(id: PrimitiveId, node: object): Operator {
  const names = namesOf(id);
  const { behind = [] } = operationNames[id];
  return {
    name: foundName(node, names),
    isMethod: true,
    call(operands) {
      const owner = operands[0];
      const method = functionOf(owner, names);
      if (method === undefined) throw new BadAnswer(`A constant of its own has no method ${names[0]}.`);
      return Reflect.apply(method, owner, operands.slice(1).concat(behind)) as unknown;
    },
  };
}
