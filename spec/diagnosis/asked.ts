import type { Answered } from '../../src/diagnosis/agreement.js';
import { splitByBreach } from '../../src/diagnosis/breached.js';
import type { Candidate } from '../../src/diagnosis/candidate.js';
import { describe, nothingFound } from '../../src/diagnosis/describe.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { type Search, search } from '../../src/diagnosis/search.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import type { Exchange } from '../../src/laws/examine.js';
import type { Standard } from '../../src/laws/law.js';
import { reference } from '../../src/subjects/reference.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { Subject } from '../../src/subjects/subject.js';
import { richCases } from './richCases.js';

export type Planted = Pick<Candidate, 'algorithm' | 'fault'>;

/** The equations as a subject that answers at once. */
export function subjectOf({ algorithm, fault }: Planted): Subject {
  return reference('planted', algorithm, fault);
}

/** What a subject answers to the small cases. */
async function exchangesOf(subject: Subject, standard: Standard): Promise<readonly Exchange[]> {
  const requests = smallCases(standard);
  const responses = await subject.traces(requests);
  return requests.map((request, k) => ({ request, response: responses[k] as Exchange['response'] }));
}

/** The diagnosis of equations that nothing but the small cases has been asked of. */
export async function diagnosed(planted: Planted, standard: Standard): ReturnType<typeof diagnose> {
  const subject = subjectOf(planted);
  return diagnose(subject, standard, await exchangesOf(subject, standard), { seed: 7 });
}

/** Requests with what the equations answer. */
export async function answeredBy(planted: Planted, requests: readonly TraceRequest[]): Promise<readonly Answered[]> {
  const responses = await subjectOf(planted).traces(requests);
  return requests.map((request, k) => ({ request, answer: responses[k] as Answered['answer'] }));
}

/** The search alone, over the small cases, confirmed on a few rich ones. */
export async function searched(planted: Planted, standard: Standard): Promise<Search> {
  const { breached, kept } = splitByBreach(await answeredBy(planted, smallCases(standard)), standard);
  const known = [...breached.map(({ exchange }) => exchange), ...kept];
  return search(standard, known, () => answeredBy(planted, richCases(standard)));
}

/** What the search calls the equations. */
export async function named(planted: Planted, standard: Standard): Promise<Diagnosis> {
  const found = await searched(planted, standard);
  if (!found.explanation) return nothingFound(standard, found.tried, '');
  return describe(found.explanation, found, standard);
}
