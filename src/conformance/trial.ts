import type { Precision } from '../arithmetic/format.js';
import type { Answered } from '../diagnosis/agreement.js';
import { freshRequests } from '../diagnosis/freshRequests.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { type Dialect, dialectsOf } from '../optimizers/dialect.js';
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
  const standard = standardFor(optimizer, subject.reads);
  const telling = await answersTo(subject, tellingOf(standard));
  return telling.length === 0 ? undefined : { optimizer, subject, standard, telling, precision: precisionOf(telling) };
}

/**
 * The trials of optimizers of which everything is read but what programs fix, such as eps, each with the values that they
 * fix it at.
 */
export async function trialsFixed(specimen: Specimen, trials: readonly Trial[]): Promise<readonly Trial[]> {
  const found: Trial[] = [];
  for (const { optimizer, subject } of trials) {
    const unread = Object.entries(optimizer.hyperparameters).filter(([name]) => !subject.reads.has(name));
    const [[name, hyperparameter] = [], ...others] = unread;
    if (name === undefined || hyperparameter === undefined || others.length > 0) continue;
    for (const value of hyperparameter.fixedAt ?? []) {
      if (value === hyperparameter.default) continue;
      const fixed = { ...optimizer.hyperparameters, [name]: { ...hyperparameter, default: value } };
      const trial = await trialOf(specimen, { ...optimizer, hyperparameters: fixed });
      if (trial) found.push(trial);
    }
  }
  return found;
}

/** The same trial where a hyperparameter is known to have no effect. */
export async function trialWithout(trial: Trial, ignored: ReadonlySet<string>): Promise<Trial> {
  const reads = new Set([...trial.subject.reads].filter((name) => !ignored.has(name)));
  const subject = { ...trial.subject, reads, traces: trial.subject.traces.bind(trial.subject) };
  const standard = standardFor(trial.optimizer, reads);
  return { ...trial, subject, standard, telling: await answersTo(subject, tellingOf(standard)) };
}

const standards = new WeakMap<Optimizer, Map<string, Standard>>();

/** One and the same standard for one question: the cases that are drawn for it are kept with it. */
function standardFor(optimizer: Optimizer, reads: ReadonlySet<string>): Standard {
  const known = standards.get(optimizer) ?? new Map<string, Standard>();
  standards.set(optimizer, known);
  const choices = Object.values(optimizer.axes).flatMap((axis) => axis.choices);
  const declared = [optimizer, ...choices].flatMap(({ hyperparameters = {} }) => Object.keys(hyperparameters));
  const own = new Set(declared.filter((name) => reads.has(name)));
  const key = [...own].join();
  const standard = known.get(key) ?? standardOf(optimizer, dialectRead(optimizer, own), own);
  known.set(key, standard);
  return standard;
}

/** The dialect with the fewest departures that has all hyperparameters that are read: what it is asked with shows them all. */
function dialectRead(optimizer: Optimizer, reads: ReadonlySet<string>): Dialect | undefined {
  const readIn = (dialect: Dialect) =>
    Object.keys(algorithmIn(optimizer, dialect).hyperparameters).filter((name) => reads.has(name)).length;
  const [first, ...others] = dialectsOf(optimizer);
  return others.reduce((best, dialect) => (best && readIn(dialect) > readIn(best) ? dialect : best), first);
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
