import { freshRequests } from '../diagnosis/freshRequests.js';
import { Problem } from '../formula/problem.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { standardOf } from '../laws/standard.js';
import { requestDocument } from '../subjects/protocol/requestDocument.js';
import { toWire } from '../subjects/protocol/wireNumber.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Subject } from '../subjects/subject.js';
import { type Baseline, baselineSchema, baselineVersion, digestOf } from './baseline.js';
import { caseInWords } from './caseInWords.js';
import { type IdentifyOptions, identified } from './identify.js';
import { identityRecord } from './identityDocument.js';
import { type Specimen, specimenOf } from './specimen.js';

/** Drawn cases beside the small ones, which tell all single edits apart. */
const drawn = 16;

export interface RecordOptions extends IdentifyOptions {
  /** The version of Assay. */
  readonly version: string;
}

/** What a subject does now. @throws Problem `nothing-to-record` where it answers nothing */
export async function record(subject: Subject | Specimen, { seed, version }: RecordOptions): Promise<Baseline> {
  const specimen = 'traces' in subject ? specimenOf(subject) : subject;
  const { identity, match, nearest } = await identified(specimen, { seed });
  const optimizer = match?.candidate.optimizer ?? nearest;
  const asked = optimizer && (await specimen.subjectFor(optimizer));
  if (!optimizer || !asked) {
    throw new Problem('nothing-to-record', `${specimen.name} answers no case, so that there is nothing to record.`);
  }
  const standard = standardOf(optimizer, undefined, asked.reads);
  const requests = [...smallCases(standard), ...freshRequests(standard, seed).slice(0, drawn)];
  const content = {
    ...({ baseline: baselineVersion, assay: version, node: process.version, subject: specimen.name, seed } as const),
    ...{ optimizer: optimizer.id, identity: identityRecord(identity), cases: await casesOf(asked, requests) },
  };
  // The digest is of what is read back: as JSON keeps it, in the order of the schema.
  const kept = baselineSchema.parse(JSON.parse(JSON.stringify({ ...content, digest: '' })));
  return { ...kept, digest: digestOf(kept) };
}

/** The answers to requests as they are recorded. */
export async function casesOf(subject: Subject, requests: readonly TraceRequest[]): Promise<Baseline['cases']> {
  const responses = await subject.traces(requests);
  const written = (trace: readonly (readonly Float64Array[])[]) =>
    trace.map((step) => step.map((values) => Array.from(values, toWire)));
  return requests.map((request, k) => {
    const response = responses[k];
    const base = { case: caseInWords(request), request: requestDocument(request) };
    if (response?.kind !== 'answer') return { ...base, parameters: null };
    const { parameters, asked } = response;
    return { ...base, parameters: written(parameters), ...(asked ? { asked: written(asked) } : {}) };
  });
}
