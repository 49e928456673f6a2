import { type Evidence, evidence, type Material } from './evidence.js';

/**
 * How far the agreement of two pieces of evidence proves something. `full`: they share no statement of a derivative, so
 * that one wrong rule cannot make both wrong alike. `number`: so do the numbers, but the bound of one is made from the
 * other's rules. `none`: one table of derivatives is read by both.
 */
export type Independence = 'full' | 'number' | 'none';

/** Two pieces of evidence, and what their agreement is worth. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly independence: Independence;
  /** As a sentence with a full stop. */
  readonly why: string;
}

/** What states a derivative, or how derivatives are put together. The rest only says what a function is. */
const statesDerivatives: ReadonlySet<Material> = new Set([
  'formulas of partials',
  'rules of dual numbers',
  'the walk backward',
  'rules of mathjs',
  'a person',
]);

/** Every two pieces of evidence. */
export function independence(of: readonly Evidence[] = evidence): readonly Pair[] {
  return of.flatMap((first, k) => of.slice(k + 1).map((second) => pairOf(first, second)));
}

function pairOf(first: Evidence, second: Evidence): Pair {
  const names = { first: first.title, second: second.title };
  const shared = first.madeFrom.filter((material) => second.madeFrom.includes(material));
  const rules = shared.filter((material) => statesDerivatives.has(material));
  if (rules.length > 0) return { ...names, independence: 'none', why: `Both read ${list(rules)}.` };
  const bounds = [...lentTo(first, second), ...lentTo(second, first)];
  const apart =
    shared.length === 0 ? 'They share nothing' : `They share ${list(shared)} and no rule of differentiation`;
  if (bounds.length === 0) return { ...names, independence: 'full', why: `${apart}.` };
  return { ...names, independence: 'number', why: `${apart}, but ${list(bounds)} also go into a bound.` };
}

/** The rules that one is made from and the other's bound as well. */
function lentTo(lender: Evidence, borrower: Evidence): readonly Material[] {
  return lender.madeFrom.filter((material) => statesDerivatives.has(material) && borrower.boundFrom.includes(material));
}

const list = (materials: readonly Material[]): string => materials.join(' and ');
