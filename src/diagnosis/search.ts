import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Answered, agreementWith } from './agreement.js';
import { type Candidate, candidates } from './candidate.js';
import { pairs } from './pairs.js';
import { sameFunctionAs } from './sameFunction.js';
import { screen } from './screen.js';

/** What the candidates came to. */
export interface Search {
  /** The first candidate that gives all of the subject's answers. */
  readonly explanation?: Candidate;
  /** The other named candidates that no input tells apart from the explanation. */
  readonly others: readonly Candidate[];
  /** Those that only a change of the rate tells apart from it, which this subject does not take. */
  readonly atConstantRate: readonly Candidate[];
  /** Candidates up to the explanation, and cases that it agrees on. */
  readonly tried: number;
  readonly agreed: number;
}

/**
 * Goes through the candidates once, the likeliest first.
 * @param known answered requests, those that tell most apart first: a candidate is left at the first that it fails
 * @param askFresh asks the subject for cases that had no part in finding it; called when there is something to confirm
 */
export async function search(
  standard: Standard,
  known: readonly Answered[],
  askFresh: () => Promise<readonly Answered[]>,
): Promise<Search> {
  let fresh: readonly Answered[] | undefined;
  let explanation: Candidate | undefined;
  const alike: Candidate[] = [];
  let tried = 0;
  const explains = async (candidate: Candidate): Promise<boolean> => {
    const agrees = agreementWith(candidate, standard.precision);
    if (!known.every(agrees)) return false;
    fresh ??= await askFresh();
    return fresh.every(agrees);
  };
  for (const candidate of known.length > 0 ? candidates(standard) : []) {
    if (explanation && !mayBeNamed(explanation, candidate)) break;
    if (!explanation) tried++;
    if (!(await explains(candidate))) continue;
    if (explanation) alike.push(candidate);
    else explanation = candidate;
  }
  if (!explanation && known.some(hasNumber)) {
    const passes = screen(known, standard.precision);
    for (const candidate of pairs(standard)) {
      tried++;
      if (!passes(candidate) || !(await explains(candidate))) continue;
      explanation = candidate;
      break;
    }
  }
  const agreed = known.length + (fresh?.length ?? 0);
  if (!explanation) return { others: [], atConstantRate: [], tried, agreed };
  const cases = smallCases(standard);
  const isSame = sameFunctionAs(explanation, cases);
  const isSameWhileConstant = sameFunctionAs(explanation, cases.filter(hasConstantRate));
  return {
    explanation,
    others: alike.filter(isSame),
    atConstantRate: alike.filter((one) => !isSame(one) && isSameWhileConstant(one)),
    ...{ tried, agreed },
  };
}

const hasConstantRate = ({ steps }: TraceRequest): boolean => steps.every(({ set }) => set === undefined);

/** Whether an answer has a number at all: what is NaN everywhere has many causes, and no pair of them is likelier. */
function hasNumber({ answer }: Answered): boolean {
  return answer.parameters.some((tensors) => tensors.some((values) => values.some((value) => !Number.isNaN(value))));
}

/** Whether a later candidate could be another name of it: edits have none, and a combination is one of its kind only. */
function mayBeNamed(explanation: Candidate, { kind }: Candidate): boolean {
  return kind !== 'edit' && (kind !== 'combination' || explanation.kind === 'combination');
}
