import type { PrimitiveId } from '../../../autodiff/primitives/index.js';
import { BadAnswer } from '../badAnswer.js';
import { type Method, methodOf } from './methodOf.js';
import { namesOf, operationNames } from './operationNames.js';
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
  const last = remembering((id) => functionIn(id, after) ?? fallback?.(id));
  const find = (id: PrimitiveId, node: unknown) => first(id) ?? methodAt(id, node) ?? last(id);
  return { wrap, numbersAreNodes, numberOf, find };
}

type Finder = (id: PrimitiveId) => Operator | undefined;

function remembering(find: Finder): Finder {
  const known = new Map<PrimitiveId, Operator | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id);
  };
}

function functionIn(id: PrimitiveId, owners: readonly unknown[]): Operator | undefined {
  for (const owner of owners) {
    const found = methodOf(owner, namesOf(id));
    if (found === undefined) continue;
    return { name: found.called, isMethod: false, call: (operands) => applied(found, id, operands) };
  }
  return undefined;
}

function methodAt(id: PrimitiveId, node: unknown): Operator | undefined {
  const names = namesOf(id);
  const method = typeof node === 'object' ? methodOf(node, names) : undefined;
  if (method === undefined) return undefined;
  return {
    name: method.called,
    isMethod: true,
    call([first, ...others]) {
      // The node may stand second, behind a constant that was made a node of its own.
      const own = first === node ? method : methodOf(first, names);
      if (own === undefined) throw new BadAnswer(`A constant of its own has no method ${names[0]}.`);
      return applied(own, id, others);
    },
  };
}

function applied(method: Method, id: PrimitiveId, operands: readonly unknown[]): unknown {
  const { behind } = operationNames[id];
  return behind === undefined ? method(...operands) : method(...operands, ...behind);
}
