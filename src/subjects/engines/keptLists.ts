import type { EngineFault, VisitingOrder } from '../../autodiff/mistakes/engineFault.js';
import type { Program } from './program.js';
import { visitsOf } from './visits.js';

/** The objects that a walk back from an object visits, in order; `undefined` where the walk is too long. */
export type Visits = (root: number) => readonly number[] | undefined;

/** The lists of an engine's walks through one program: each found anew, or with what earlier ones have left. */
export function visitsIn(program: Program, { order = 'topological', keeps }: EngineFault): Visits {
  const found: Visits = (root) =>
    root === program.output ? wholeVisits(program, order) : visitsOf({ ...program, output: root }, order);
  return keeps === undefined ? found : keeping[keeps](found);
}

const known = new WeakMap<Program, Map<string, readonly number[] | undefined>>();

/** The walk from the output; engines that share a program share it. */
function wholeVisits(program: Program, order: VisitingOrder): readonly number[] | undefined {
  const lists = known.get(program) ?? new Map<string, readonly number[] | undefined>();
  known.set(program, lists);
  if (!lists.has(order)) lists.set(order, visitsOf(program, order));
  return lists.get(order);
}

const keeping: Readonly<Record<NonNullable<EngineFault['keeps']>, (found: Visits) => Visits>> = {
  marks(found) {
    const marked = new Set<number>();
    return (root) => {
      const list = found(root)?.filter((object) => !marked.has(object));
      for (const object of list ?? []) marked.add(object);
      return list;
    };
  },
  list(found) {
    let first: readonly number[] | undefined;
    return (root) => {
      first ??= found(root);
      return first;
    };
  },
  'turned list'(found) {
    const lists = new Map<number, readonly number[] | undefined>();
    return (root) => {
      const list = lists.has(root) ? lists.get(root)?.toReversed() : found(root);
      lists.set(root, list);
      return list;
    };
  },
};
