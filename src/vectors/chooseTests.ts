import type { Standard } from '../laws/law.js';
import type { TraceRequest } from '../subjects/request.js';
import { type CandidateCase, candidateCases } from './candidateCases.js';
import { type ExpectedValues, expectedBy } from './expectedValues.js';
import { namedFlags } from './namedFlags.js';
import { failsBoth, type Rival } from './rival.js';

/** A case with what a right program gives, and the rivals that fail it. */
export interface ChosenCase {
  readonly request: TraceRequest;
  readonly expected: ExpectedValues;
  readonly purpose: string;
  readonly flags: readonly string[];
  readonly isLong: boolean;
}

interface Weighed extends CandidateCase {
  readonly expected: ExpectedValues;
  /** How many numbers it publishes. */
  readonly size: number;
}

/**
 * The tests of a group. In the equations as written every rival gets the smallest case that shows it; in the other forms
 * the fewest numbers that show all. Then the edges, and for the equations as written a long run.
 */
export function chooseTests(
  standard: Standard,
  rivals: readonly Rival[],
  asksAt: string | undefined,
  isWritten: boolean,
): readonly ChosenCase[] {
  const expected = expectedBy(standard.algorithm);
  const all = candidateCases(standard, isWritten)
    .map((one): Weighed => {
      const values = expected(one.request);
      return { ...one, expected: values, size: Object.values(values).flat(3).length };
    })
    .filter(({ expected: { theta = [] } }) => theta.flat(2).every(({ float64 }) => float64 !== null));
  const shown = new Map(all.map((one) => [one, shownBy(one, rivals, asksAt)]));
  const chosen = isWritten ? smallestForEach(shown) : fewestNumbers(shown);
  return all
    .filter((one) => one.purpose !== undefined || chosen.has(one))
    .map((one) => {
      const flags = [...(shown.get(one) ?? [])];
      const purpose = one.purpose ?? chosen.get(one) ?? '';
      return { request: one.request, expected: one.expected, flags, purpose, isLong: one.isLong ?? false };
    });
}

function shownBy(
  { request, expected }: Weighed,
  rivals: readonly Rival[],
  asksAt: string | undefined,
): readonly string[] {
  return rivals.filter(({ program }) => failsBoth(program, request, expected, asksAt)).map(({ flag }) => flag);
}

type Shown = ReadonlyMap<Weighed, readonly string[]>;

/** For each flag the first case that shows it, with what it was chosen for. */
function smallestForEach(shown: Shown): ReadonlyMap<Weighed, string> {
  const firsts = new Map<Weighed, string[]>();
  const covered = new Set<string>();
  for (const [one, flags] of shown) {
    if (one.purpose !== undefined) continue;
    const fresh = flags.filter((flag) => !covered.has(flag));
    if (fresh.length > 0) firsts.set(one, fresh);
    for (const flag of fresh) covered.add(flag);
  }
  return new Map([...firsts].map(([one, fresh]) => [one, `The smallest that shows ${namedFlags(fresh)}.`]));
}

/** Case after case the one that shows most for its size, until all is shown that any case shows. */
function fewestNumbers(shown: Shown): ReadonlyMap<Weighed, string> {
  const left = new Set([...shown.values()].flat());
  const taken = new Map<Weighed, string>();
  const fresh = (flags: readonly string[]) => flags.filter((flag) => left.has(flag));
  while (left.size > 0) {
    const [best] = [...shown]
      .map(([one, flags]) => ({ one, flags: fresh(flags) }))
      .sort((a, b) => b.flags.length / b.one.size - a.flags.length / a.one.size);
    if (best === undefined || best.flags.length === 0) break;
    taken.set(best.one, `Chosen to show ${namedFlags(best.flags)}.`);
    for (const flag of best.flags) left.delete(flag);
  }
  return taken;
}
