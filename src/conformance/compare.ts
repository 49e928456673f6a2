import type { Precision } from '../arithmetic/format.js';
import { freshRequests } from '../diagnosis/freshRequests.js';
import type { Separation } from '../diagnosis/separation.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { standardOf } from '../laws/standard.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Subject } from '../subjects/subject.js';
import { type Identified, type IdentifyOptions, identified } from './identify.js';
import type { Identity } from './identity.js';
import { type Parting, partingWithin } from './parting.js';
import { type Specimen, specimenOf } from './specimen.js';
import { type Translation, translated, translationsOf } from './translation.js';

/** Whether two subjects are the same function, asked the same. */
export interface Comparison {
  readonly one: Identity;
  readonly other: Identity;
  /** How they stand: one optimizer in one or two dialects, or two; `unknown` where one of them was not recognised. */
  readonly relation: 'same-dialect' | 'dialects' | 'optimizers' | 'unknown';
  /** The shortest input that separates them; `one` and `other` are what they give. */
  readonly apart?: Separation;
  /** On how many cases they agree; cases that one has no way to be asked are left out. */
  readonly agreed: number;
  /** Whether the numbers were held to a bound, or to the bit because neither was recognised. */
  readonly bound: Precision | 'bits';
  readonly translations?: readonly TriedTranslation[];
}

/** A known way to reproduce one by the other, put to both. */
export interface TriedTranslation extends Translation {
  /** Which of the two is set so. */
  readonly by: 'one' | 'other';
  readonly agreed: number;
  /** Where it does not hold after all. */
  readonly apart?: Separation;
}

export interface CompareOptions extends IdentifyOptions {
  /** Look for hyperparameters of the one that reproduce the other. */
  readonly translate?: boolean;
}

/** Asks two subjects the same, in the order of the size of cases. */
export async function compare(
  first: Subject | Specimen,
  second: Subject | Specimen,
  { seed, translate = false }: CompareOptions,
): Promise<Comparison> {
  const specimens = [first, second].map((one) => ('traces' in one ? specimenOf(one) : one)) as [Specimen, Specimen];
  const [one, other] = [await identified(specimens[0], { seed }), await identified(specimens[1], { seed })];
  const base = one.match ?? other.match;
  const optimizer =
    base?.candidate.optimizer ?? specimens.flatMap(({ hints }) => hints)[0] ?? one.nearest ?? other.nearest;
  const precision = [one, other].some(({ identity }) => identity.precision === 'float32') ? 'float32' : 'float64';
  const parting = partingWithin(base?.candidate, precision);
  const told = { one: one.identity, other: other.identity, relation: relationOf(one, other) };
  const bound = base ? precision : 'bits';
  if (!optimizer) return { ...told, agreed: 0, bound };
  const identityOf = { settings: [], statement: '', source: '' };
  const put = await putToBoth(specimens, [optimizer, optimizer], identityOf, { parting, seed });
  const translations = translate ? await translationsBetween(specimens, one, other, { precision, seed }) : undefined;
  return { ...told, bound, ...put, ...(translations ? { translations } : {}) };
}

function relationOf({ match: one }: Identified, { match: other }: Identified): Comparison['relation'] {
  if (!one || !other) return 'unknown';
  if (one.candidate.optimizer !== other.candidate.optimizer) return 'optimizers';
  return one.candidate.dialect === other.candidate.dialect ? 'same-dialect' : 'dialects';
}

interface Put {
  readonly parting: Parting;
  readonly seed: number;
}

/** The cases of the first's optimizer, put to the second with hyperparameters translated; none are where nothing is set. */
async function putToBoth(
  [first, second]: readonly [Specimen, Specimen],
  [reproduced, by]: readonly [Optimizer, Optimizer],
  translation: Translation,
  { parting, seed }: Put,
): Promise<{ readonly agreed: number; readonly apart?: Separation }> {
  const [one, other] = [await first.subjectFor(reproduced), await second.subjectFor(by)];
  if (!one || !other) return { agreed: 0 };
  const standard = standardOf(reproduced, undefined, new Set([...one.reads, ...other.reads]));
  const requests = [...smallCases(standard), ...freshRequests(standard, seed)];
  const theirs = requests.map((request) => translatedRequest(request, translation));
  const [ones, others] = [await one.traces(requests), await other.traces(theirs)];
  let agreed = 0;
  for (const [k, request] of requests.entries()) {
    const [a, b] = [ones[k], others[k]];
    if (a?.kind !== 'answer' || b?.kind !== 'answer') continue;
    const apart = parting(request, a, b);
    if (apart) return { agreed, apart };
    agreed++;
  }
  return { agreed };
}

function translatedRequest(request: TraceRequest, translation: Translation): TraceRequest {
  if (translation.settings.length === 0) return request;
  return { ...request, hyperparameters: translated(translation, request.hyperparameters) };
}

async function translationsBetween(
  [first, second]: readonly [Specimen, Specimen],
  { match: one }: Identified,
  { match: other }: Identified,
  { precision, seed }: { readonly precision: Precision; readonly seed: number },
): Promise<readonly TriedTranslation[]> {
  if (!one || !other) return [];
  const tried: TriedTranslation[] = [];
  for (const by of ['other', 'one'] as const) {
    const [reproduced, means] = by === 'other' ? [one, other] : [other, one];
    const pair = by === 'other' ? ([first, second] as const) : ([second, first] as const);
    const optimizers = [reproduced.candidate.optimizer, means.candidate.optimizer] as const;
    const parting = partingWithin(reproduced.candidate, precision);
    for (const translation of translationsOf(...optimizers)) {
      tried.push({ ...translation, by, ...(await putToBoth(pair, optimizers, translation, { parting, seed })) });
    }
  }
  return tried;
}
