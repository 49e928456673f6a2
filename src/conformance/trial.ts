import type { Precision } from '../arithmetic/format.js';
import type { Answered } from '../diagnosis/agreement.js';
import { freshRequests } from '../diagnosis/freshRequests.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Subject } from '../subjects/subject.js';
import { precisionOf } from './precision.js';
import type { Specimen } from './specimen.js';

/** A subject beside one optimizer: what it is asked there and what it answered. */
export interface Trial {
  readonly optimizer: Optimizer;
  readonly subject: Subject;
  readonly standard: Standard;
  /** The one case on which the most optimizers and dialects part. */
  readonly telling: readonly Answered[];
  readonly precision: Precision;
}

/** Asks the telling case; `undefined` where the subject does not answer under this optimizer's names. */
export async function trialOf(specimen: Specimen, optimizer: Optimizer): Promise<Trial | undefined> {
  const subject = await specimen.subjectFor(optimizer);
  if (!subject) return undefined;
  const standard = standardOf(optimizer, undefined, subject.reads);
  const telling = await answersTo(subject, tellingOf(standard));
  return telling.length === 0 ? undefined : { optimizer, subject, standard, telling, precision: precisionOf(telling) };
}

/** The same trial where a hyperparameter is known to have no effect. */
export async function trialWithout(trial: Trial, ignored: ReadonlySet<string>): Promise<Trial> {
  const reads = new Set([...trial.subject.reads].filter((name) => !ignored.has(name)));
  const subject = { ...trial.subject, reads, traces: trial.subject.traces.bind(trial.subject) };
  const standard = standardOf(trial.optimizer, undefined, reads);
  return { ...trial, subject, standard, telling: await answersTo(subject, tellingOf(standard)) };
}

/** The largest plain cases of one tensor: those of one coordinate at values at which everything shows. */
function tellingOf(standard: Standard): readonly TraceRequest[] {
  const plain = smallCases(standard).filter(
    ({ tensors, steps, probes }) =>
      tensors.length === 1 && !probes && steps.length > 1 && steps.every(({ set }) => set === undefined),
  );
  return plain.slice(-2);
}

/** Everything that confirms an identity: all small cases and 200 fresh ones. */
export async function confirming({ subject, standard, telling }: Trial, seed: number): Promise<readonly Answered[]> {
  return [...telling, ...(await answersTo(subject, [...smallCases(standard), ...freshRequests(standard, seed)]))];
}

/** The small cases alone, those that tell most first. */
export async function smallAnswers({ subject, standard, telling }: Trial): Promise<readonly Answered[]> {
  return [...telling, ...(await answersTo(subject, smallCases(standard))).toReversed()];
}

/** What was answered; what the subject has no way to do is left out. */
export async function answersTo(subject: Subject, requests: readonly TraceRequest[]): Promise<readonly Answered[]> {
  const responses = await subject.traces(requests);
  return requests.flatMap((request, k) => {
    const answer = responses[k];
    return answer?.kind === 'answer' ? [{ request, answer }] : [];
  });
}
