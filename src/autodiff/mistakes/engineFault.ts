import type { PrimitiveId } from '../primitives/index.js';

/**
 * In which order the nodes hand on their adjoints. Of these only `topological` and `tape` are right: a node must have
 * received everything before it hands anything on.
 */
export const visitingOrders = [
  'topological', // depth first, appended behind the operands, walked backward
  'tape', // the order of creation, walked backward
  'breadth-first', // from the output, each node once
  'breadth-first-again', // from the output, once for every use
  'pre-order', // depth first from the output, each node once
  'pre-order-backward', // the same list from its end: operands before what uses them
  'post-order-forward', // the right list, walked from the wrong end
  'recursive', // each node calls its operands, once for every use
  'recursive-set', // the same with operands kept as a set, so that a node used twice by one operation is called once
  'repeated', // the right order, but a node that is used k times stands in the list k times
] as const;
export type VisitingOrder = (typeof visitingOrders)[number];

/** An operation, or one of its arguments (0 or 1). */
export interface Place {
  readonly primitive: PrimitiveId;
  readonly argument?: number;
}

/** Where a fault sits: in every operation, or at these places. */
export type Places = 'every' | readonly Place[];

/** Numbers as operands that an engine does not get along with. */
export interface NumberFault {
  readonly in: Places;
  /** Where the number stands. */
  readonly position: 'first' | 'second' | 'either';
  /** Whether plain numbers do it, or constants that the engine has wrapped. */
  readonly given: 'plain' | 'wrapped';
  /**
   * It throws, where the operation is computed or where its result is met on the way back; the value becomes NaN; or
   * the adjoint of the other operand becomes NaN.
   */
  readonly outcome: 'throws' | 'throws-backward' | 'value' | 'adjoint';
}

/** Wrong ways to run right derivatives; the engine runner has a switch for each. */
export interface EngineFault {
  readonly order?: VisitingOrder;
  /** The output's own adjoint stays 0. */
  readonly unseeded?: true;
  /** An adjoint is overwritten where it should be added to. */
  readonly overwrites?: Places;
  /** The local partial is handed on without the adjoint of the result. */
  readonly forgetsAdjoint?: Places;
  /** What an operation does backward is noted at its first operand instead of its result. */
  readonly notesAtOperand?: Places;
  /** The result is written into the first operand. */
  readonly inPlace?: Places;
  /** The result is a node of its own, and is written into the first operand too. */
  readonly overwritesOperand?: Places;
  /** What partials take as it was when the operation ran: data that change afterwards do not count. */
  readonly readsEarly?: 'everything' | 'results';
  /** A number in front is taken as if it stood behind. */
  readonly swapsNumberInFront?: Places;
  /** The same with plain numbers alone: `a.rsub(3)` computes a − 3. */
  readonly swapsPlainNumberInFront?: Places;
  readonly numbers?: NumberFault;
  /** What the engine's own way to clear the gradients clears; by default all of them. */
  readonly clears?: 'variables' | 'nothing';
  /** A walk back begins by clearing the gradients of the variables, and of nothing else. */
  readonly resets?: 'variables';
  /**
   * What a walk back leaves to the next: marks at the nodes that it has visited, which are not visited again; its list,
   * which is walked in place of another root's; or its list, which is turned round before the root is walked from again.
   */
  readonly keeps?: 'marks' | 'list' | 'turned list';
}

/** Whether a fault sits at an argument of an operation; without an argument, at the operation. */
export function isAt(places: Places | undefined, primitive: PrimitiveId, argument?: number): boolean {
  if (places === undefined || places === 'every') return places === 'every';
  return places.some(
    (place) =>
      place.primitive === primitive &&
      (place.argument === undefined || argument === undefined || place.argument === argument),
  );
}
