import { type PrimitiveId, primitiveIds } from '../autodiff/primitives/index.js';
import type { Gradient } from '../autodiff/reverse.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import type { CandidateGraph } from './candidateGraphs.js';
import { type EngineRival, engineRivals, failsEngine } from './engineRivals.js';
import { expectedGradient } from './expectedGradient.js';
import type { ExpectedNumber } from './expectedValues.js';
import { namedFlags } from './namedFlags.js';

/** A graph with what a right engine gives, and the mistakes that fail it. */
export interface ChosenGraph {
  readonly request: GradientRequest;
  readonly expected: Gradient<ExpectedNumber>;
  readonly purpose: string;
  readonly flags: readonly string[];
}

interface ChosenGraphs {
  readonly tests: readonly ChosenGraph[];
  /** Flags that hold in single precision too. */
  readonly singleToo: ReadonlySet<string>;
}

type Weighed = CandidateGraph & Pick<ChosenGraph, 'expected'>;

/**
 * For every way to make a named mistake the smallest graph that shows it in both precisions, or, where the mistake is
 * too small for floats, in doubles. A test carries the flags of all that fail it.
 */
export function chooseGraphs(candidates: readonly CandidateGraph[]): ChosenGraphs {
  const all = candidates
    .map((one): Weighed => ({ ...one, expected: expectedGradient(one.request) }))
    .filter(({ expected: { value, gradient } }) => [value, ...gradient].every(({ float64 }) => float64 !== null));
  const chosen = new Map<Weighed, Set<string>>();
  const rivals = engineRivals();
  const doubleOnly = new Set<string>();
  for (const rival of rivals) {
    const seen = all.filter((one) => has(one, rival.where));
    const first = firstShowing(rival, seen, true) ?? firstShowing(rival, seen, false);
    if (first === undefined) continue;
    if (!failsEngine(rival.engine, first.request, first.expected, true)) doubleOnly.add(rival.flag);
    chosen.set(first, (chosen.get(first) ?? new Set()).add(rival.flag));
  }
  const taken = all.filter((one) => one.purpose !== undefined || chosen.has(one));
  const tests = taken.map((one) => {
    const showing = rivals.filter((rival) => shows(rival, one, !doubleOnly.has(rival.flag)));
    const flags = [...new Set(showing.map(({ flag }) => flag))];
    const purpose =
      one.purpose ?? `The smallest that shows ${namedFlags([...(chosen.get(one) ?? [])])} in one of its ways.`;
    return { request: one.request, expected: one.expected, flags, purpose };
  });
  const flags = rivals.map(({ flag }) => flag);
  return { tests, singleToo: new Set(flags.filter((flag) => !doubleOnly.has(flag))) };
}

const firstShowing = (rival: EngineRival, all: readonly Weighed[], inBoth: boolean) =>
  all.find((one) => shows(rival, one, inBoth));

function shows({ engine, where }: EngineRival, one: Weighed, inBoth: boolean): boolean {
  return has(one, where) && failsEngine(engine, one.request, one.expected, inBoth);
}

/** Whether a graph has an operation; a mistake that is made anywhere may be seen in any. */
function has({ request: { graph } }: CandidateGraph, where: PrimitiveId | undefined): boolean {
  return where === undefined || graph.operations.some((code) => primitiveIds[code] === where);
}
