import type { Exchange } from '../laws/examine.js';
import type { Standard } from '../laws/law.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import type { Subject } from '../subjects/subject.js';
import type { Answered } from './agreement.js';
import { type Breached, smallestOf, splitByBreach } from './breached.js';
import type { Candidate } from './candidate.js';
import { counterexampleOf } from './counterexample.js';
import { describe, nothingFound } from './describe.js';
import type { Counterexample, Diagnosis } from './diagnosis.js';
import { exceptionIn } from './exception.js';
import { freshRequests } from './freshRequests.js';
import type { Explained } from './guess/explained.js';
import { search } from './search.js';
import { inRoundNumbers } from './simpler.js';

export interface DiagnoseOptions {
  /** The fresh cases flow from it. */
  readonly seed: number;
}

/** What a subject computes, and the smallest case that shows it. */
export interface Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly counterexample?: Counterexample;
  /** The equations that were found instead, and the right ones of the same dialect; absent where they are the same. */
  readonly explained?: Explained;
}

/**
 * Finds out what a subject computes: the first candidate that gives all its answers, on everything it was asked and on
 * 200 fresh random cases. Candidates that are the same function are reported as one class.
 * @param exchanges everything the subject was asked so far; the small cases should be among them
 */
export async function diagnose(
  subject: Subject,
  standard: Standard,
  exchanges: readonly Exchange[],
  options: DiagnoseOptions,
): Promise<Diagnosed> {
  const { breached, kept } = splitByBreach(answeredOf(exchanges), standard);
  // Cases on which the subject is not the standard tell most candidates apart from it at once, the shortest fastest.
  const known = [...breached.map(({ exchange }) => exchange), ...kept];
  const found = await search(standard, known, () => askFresh(subject, standard, options));
  const { explanation } = found;
  const diagnosis = explanation
    ? describe(explanation, found, standard)
    : nothingFound(standard, found.tried, exceptionIn(breached, kept, standard));
  const among = smallestOf(beyondDialect(known, standard, explanation) ?? breached, standard);
  const smallest = among && !explanation ? await inRoundNumbers(subject, among, standard) : among;
  return {
    diagnosis,
    ...(smallest ? { counterexample: counterexampleOf(smallest, standard, explanation) } : {}),
    ...(explanation ? { explained: explainedBy(explanation, standard) } : {}),
  };
}

function explainedBy({ kind, optimizer, dialect, algorithm }: Candidate, standard: Standard): Explained {
  const isMixed = kind === 'combination' && dialect !== standard.dialect;
  return { right: isMixed ? algorithmIn(optimizer, dialect) : standard.algorithm, mistaken: algorithm };
}

/**
 * Where something is wrong in another dialect, the cases on which it is not that dialect either: what is a convention
 * shows nothing of what is wrong.
 */
function beyondDialect(
  known: readonly Answered[],
  standard: Standard,
  explanation: Candidate | undefined,
): readonly Breached[] | undefined {
  const isMixed = explanation?.kind === 'combination' && explanation.dialect !== standard.dialect;
  if (!isMixed) return undefined;
  const algorithm = algorithmIn(explanation.optimizer, explanation.dialect);
  const { breached } = splitByBreach(known, { ...standard, dialect: explanation.dialect, algorithm });
  return breached.length > 0 ? breached : undefined;
}

function answeredOf(exchanges: readonly Exchange[]): readonly Answered[] {
  return exchanges.flatMap(({ request, response }) =>
    response.kind === 'answer' ? [{ request, answer: response }] : [],
  );
}

async function askFresh(subject: Subject, standard: Standard, { seed }: DiagnoseOptions): Promise<readonly Answered[]> {
  const drawn = freshRequests(standard, seed);
  const responses = await subject.traces(drawn);
  return answeredOf(drawn.map((request, k) => ({ request, response: responses[k] as Exchange['response'] })));
}
