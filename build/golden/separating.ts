import { float64 } from '../../src/arithmetic/float64.js';
import { type Candidate, candidates } from '../../src/diagnosis/candidate.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { optimizers } from '../../src/optimizers/index.js';
import { requestText } from '../../src/reporting/requestText.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { courseRunner } from '../../src/subjects/runner.js';
import type { GoldenFile } from './goldenFile.js';

/** Small cases of an optimizer that together tell its explanations apart, by their places among the small cases. */
export interface SeparatingSet {
  readonly optimizer: string;
  readonly places: readonly number[];
  /** The cases in words, for readers. */
  readonly cases: readonly string[];
}

/** What a candidate answers to a case, in seven digits; worked out when it is asked for. */
type Answers = (place: number) => string;

function answersOf({ algorithm, fault }: Candidate, cases: readonly TraceRequest[]): Answers {
  const run = courseRunner(algorithm, float64, fault ? { fault } : {});
  const known = new Map<number, string>();
  return (place) => {
    const answered = known.get(place);
    if (answered !== undefined) return answered;
    const { parameters, asked } = run(cases[place] as TraceRequest);
    const digits = Float32Array.from([...parameters, ...asked].flat(2)).join();
    known.set(place, digits);
    return digits;
  };
}

type Groups = readonly (readonly Answers[])[];

/** Groups of candidates by their answers to one more case; who stands alone is told apart from all others. */
function split(groups: Groups, place: number): Groups {
  return groups.flatMap((group) => {
    const byAnswer = new Map<string, Answers[]>();
    for (const answers of group) byAnswer.set(answers(place), [...(byAnswer.get(answers(place)) ?? []), answers]);
    return [...byAnswer.values()].filter(({ length }) => length > 1);
  });
}

/** How many candidates are still together with others, less one for each group: 0 where all are told apart. */
const together = (groups: Groups): number => groups.reduce((sum, { length }) => sum + length - 1, 0);

/**
 * Greedily: the largest case, which has everything at once, then the one that tells most apart of those still together,
 * until no case tells more; then without the idle.
 */
function separatingPlaces(all: readonly Answers[], count: number): readonly number[] {
  const places: number[] = [count - 1];
  let groups: Groups = split([all], count - 1);
  for (;;) {
    const splits = Array.from({ length: count }, (_, place) => split(groups, place));
    // Among equals the smallest.
    const best = splits.reduce(
      (least, one, place) => (together(one) < together(splits[least] as Groups) ? place : least),
      0,
    );
    if (together(splits[best] as Groups) === together(groups)) break;
    places.push(best);
    groups = splits[best] as Groups;
  }
  const least = together(groups);
  return places.reduce<readonly number[]>((kept, place) => {
    const others = kept.filter((one) => one !== place);
    return together(others.reduce(split, [all] as Groups)) === least ? others : kept;
  }, places);
}

/** The separating set of every optimizer. */
function separatingSets(): readonly SeparatingSet[] {
  return optimizers.map((optimizer) => {
    const standard = standardOf(optimizer);
    const cases = smallCases(standard);
    const all = [...candidates(standard)].map((candidate) => answersOf(candidate, cases));
    const places = [...separatingPlaces(all, cases.length)].sort((a, b) => a - b);
    return {
      optimizer: optimizer.id,
      places,
      cases: places.map((place) => requestText(cases[place] as TraceRequest, 'theta')),
    };
  });
}

/** The sets as a file. */
export function separatingFile(): GoldenFile {
  return { path: 'golden/separating.json', text: `${JSON.stringify(separatingSets(), undefined, 2)}\n` };
}
