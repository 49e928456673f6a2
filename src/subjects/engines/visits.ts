import type { VisitingOrder } from '../../autodiff/mistakes/engineFault.js';
import type { Program } from './program.js';

/** A walk that visits more objects than this has no end worth waiting for. */
const mostVisits = 200_000;

/** The objects in the order in which they hand on their adjoints; `undefined` where the walk is too long. */
export function visitsOf(program: Program, order: VisitingOrder): readonly number[] | undefined {
  switch (order) {
    case 'topological':
      return depthFirst(program, { when: 'leaving', again: false })?.reverse();
    case 'tape':
      return program.constants.map((_, object) => object).reverse();
    case 'breadth-first':
      return breadthFirst(program, false);
    case 'breadth-first-again':
      return breadthFirst(program, true);
    case 'pre-order':
      return depthFirst(program, { when: 'entering', again: false });
    case 'pre-order-backward':
      return depthFirst(program, { when: 'entering', again: false })?.reverse();
    case 'post-order-forward':
      return depthFirst(program, { when: 'leaving', again: false });
    case 'recursive':
      return depthFirst(program, { when: 'entering', again: true });
    case 'recursive-set':
      return depthFirst(program, { when: 'entering', again: true, asSet: true });
    case 'repeated':
      return depthFirst(program, { when: 'leaving', again: true })?.reverse();
  }
}

const operandsOf = ({ madeBy }: Program, object: number): readonly number[] => madeBy[object]?.operands ?? [];

interface Walk {
  readonly when: 'entering' | 'leaving';
  /** Whether an object is visited once for every use. */
  readonly again: boolean;
  readonly asSet?: true;
}

/** Without recursion, since programs may be deep: an object is put back, negated, to be met again when leaving. */
function depthFirst(program: Program, { when, again, asSet }: Walk): number[] | undefined {
  const seen = new Set<number>();
  const list: number[] = [];
  const stack = [program.output];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (list.length > mostVisits || stack.length > mostVisits) return undefined;
    if (next < 0) {
      list.push(-1 - next);
      continue;
    }
    if (!again && seen.has(next)) continue;
    seen.add(next);
    if (when === 'entering') list.push(next);
    else stack.push(-1 - next);
    const operands = operandsOf(program, next);
    stack.push(...(asSet ? [...new Set(operands)] : operands).toReversed());
  }
  return list;
}

function breadthFirst(program: Program, again: boolean): readonly number[] | undefined {
  const seen = new Set([program.output]);
  const queue = [program.output];
  for (let place = 0; place < queue.length; place++) {
    if (queue.length > mostVisits) return undefined;
    for (const operand of operandsOf(program, queue[place] as number)) {
      if (!again && seen.has(operand)) continue;
      seen.add(operand);
      queue.push(operand);
    }
  }
  return queue;
}
