import type { Enclosure } from '../arithmetic/enclosure.js';
import { float64 } from '../arithmetic/float64.js';
import { separationOf } from '../diagnosis/separation.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { enclosedCourseRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Course, courseRunner } from '../subjects/runner.js';
import { type Hiding, hidings } from './hiding.js';
import type { Puzzle } from './puzzle.js';

/** What the right equations and the puzzle's give at one place of an input. */
export interface TwoResults {
  /** From 1; the coordinate from 0. */
  readonly step: number;
  readonly coordinate: number;
  /** The place is the point at which the step asks for its gradient, not the parameter after it. */
  readonly asked?: true;
  readonly right: number;
  readonly planted: number;
}

/** Whether an input tells the puzzle's equations from the right ones. */
export type InputJudgement =
  /** What rounding can do to either leaves them apart, here for the first time. */
  | ({ readonly kind: 'apart' } & TwoResults)
  /** Both give the same, shown after the last step; or what differs is less than rounding. */
  | ({
      readonly kind: 'same' | 'too-close';
      /** What this input does not bring into play, whatever the mistake is. */
      readonly hides: readonly Hiding[];
    } & TwoResults);

/** Runs the right equations and the puzzle's over an input of one tensor. */
export function judgeInput({ standard, planted }: Puzzle, request: TraceRequest): InputJudgement {
  const [right, wrong] = [standard.algorithm, planted].map(bothWays) as [BothWays, BothWays];
  const courses = [right(request), wrong(request)] as const;
  const apart = firstApart(courses, 'parameters') ?? firstApart(courses, 'asked');
  if (apart) return { kind: 'apart', ...apart };
  const differ = separationOf(standard.algorithm, planted, [request]);
  const last = lastOf(courses, differ);
  return { kind: differ ? 'too-close' : 'same', hides: hidings(request, standard), ...last };
}

interface Results {
  readonly enclosed: Course<Enclosure>;
  readonly plain: Course<number>;
}
type BothWays = (request: TraceRequest) => Results;

function bothWays(algorithm: Algorithm): BothWays {
  const [enclosed, plain] = [enclosedCourseRunner(algorithm), courseRunner(algorithm, float64)];
  return (request) => ({ enclosed: enclosed(request), plain: plain(request) });
}

type Quantity = keyof Course<unknown>;

function firstApart([right, wrong]: readonly [Results, Results], of: Quantity): TwoResults | undefined {
  for (const [s, tensors] of right.enclosed[of].entries()) {
    for (const [coordinate, one] of (tensors[0] ?? []).entries()) {
      const other = wrong.enclosed[of][s]?.[0]?.[coordinate] as Enclosure;
      const numbers = [right, wrong].map(({ plain }) => plain[of][s]?.[0]?.[coordinate] ?? Number.NaN);
      const [rightly, wrongly] = numbers as [number, number];
      if (!areDisjoint(one, other) && Number.isFinite(rightly) === Number.isFinite(wrongly)) continue;
      return { step: s + 1, coordinate, ...(of === 'asked' ? { asked: true } : {}), right: rightly, planted: wrongly };
    }
  }
  return undefined;
}

/** An enclosure that holds nothing for certain has an infinite radius, and is apart from none. */
function areDisjoint(one: Enclosure, other: Enclosure): boolean {
  return Math.abs(one.value - other.value) > one.radius + other.radius;
}

function lastOf(
  [right, wrong]: readonly [Results, Results],
  place: { readonly step: number; readonly coordinate: number } | undefined,
): TwoResults {
  const { step, coordinate } = place ?? { step: right.plain.parameters.length, coordinate: 0 };
  const [rightly, wrongly] = [right, wrong].map(
    ({ plain }) => plain.parameters[step - 1]?.[0]?.[coordinate] ?? Number.NaN,
  ) as [number, number];
  return { step, coordinate, right: rightly, planted: wrongly };
}
