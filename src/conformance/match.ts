import { type Answered, agreementWith } from '../diagnosis/agreement.js';
import { type Candidate, candidates } from '../diagnosis/candidate.js';
import { sameFunctionAs } from '../diagnosis/sameFunction.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { dialectsOf } from '../optimizers/dialect.js';
import { confirming, smallAnswers, type Trial } from './trial.js';

/** A candidate that gives everything that a subject answered. */
export interface Match {
  readonly trial: Trial;
  readonly candidate: Candidate;
  /** Dialects of the optimizer that no small case tells apart from it. */
  readonly sameAs: readonly Candidate[];
  /** Dialects that the small cases do tell apart, by cases that this subject does not take. */
  readonly alsoFit: readonly Candidate[];
  readonly answered: readonly Answered[];
}

/** The dialects of the trial's optimizer that give all answers, the fewest departures first; `undefined` without one. */
export async function exactMatch(trial: Trial, seed: number): Promise<Match | undefined> {
  const { optimizer, telling, precision, standard } = trial;
  const likely = dialectsOf(optimizer)
    .map((dialect, k): Candidate => {
      const kind = k === 0 ? 'reference' : 'dialect';
      return { kind, optimizer, dialect, algorithm: algorithmIn(optimizer, dialect) };
    })
    .map((candidate) => ({ candidate, agrees: agreementWith(candidate, precision) }))
    .filter(({ agrees }) => telling.every(agrees));
  if (likely.length === 0) return undefined;
  const answered = await confirming(trial, seed);
  const fitting = likely.filter(({ agrees }) => answered.every(agrees)).map(({ candidate }) => candidate);
  const [candidate, ...others] = fitting;
  if (!candidate) return undefined;
  const isSame = sameFunctionAs(candidate, smallCases(standard));
  return {
    ...{ trial, candidate, answered },
    sameAs: others.filter(isSame),
    alsoFit: others.filter((other) => !isSame(other)),
  };
}

const rounds: readonly (readonly Candidate['kind'][])[] = [['mistake', 'fault'], ['combination'], ['edit']];

/** A named mistake, one in another dialect, or one edit that gives all answers, and how many were tried. */
export async function wrongMatch(
  trials: readonly Trial[],
  seed: number,
): Promise<{ readonly match?: Match; readonly tried: number }> {
  const asked = await Promise.all(trials.map(async (trial) => ({ trial, known: await smallAnswers(trial) })));
  let tried = 0;
  for (const kinds of rounds) {
    for (const { trial, known } of asked) {
      for (const candidate of candidates(trial.standard)) {
        if (!kinds.includes(candidate.kind)) continue;
        tried++;
        const agrees = agreementWith(candidate, trial.precision);
        if (known.length === 0 || !known.every(agrees)) continue;
        const answered = await confirming(trial, seed);
        if (answered.every(agrees)) return { match: { trial, candidate, sameAs: [], alsoFit: [], answered }, tried };
      }
    }
  }
  return { tried };
}
