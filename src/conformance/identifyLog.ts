import type { Precision } from '../arithmetic/format.js';
import { agreementWith } from '../diagnosis/agreement.js';
import { type Candidate, candidates } from '../diagnosis/candidate.js';
import { type Separation, separationBetween } from '../diagnosis/separation.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { standardOf } from '../laws/standard.js';
import { type Algorithm, algorithmIn } from '../optimizers/algorithm.js';
import { dialectsOf } from '../optimizers/dialect.js';
import { optimizers } from '../optimizers/index.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { type ClassName, classOf } from './identity.js';
import { precisionOf } from './precision.js';
import type { TraceLog } from './traceLog.js';

/** Another class that fits a log, and an input that would tell it from the first. */
export interface Rival {
  readonly is: ClassName;
  /** `one` is what the first class gives there. */
  readonly by: Separation;
}

/** What a log says of the optimizer that made it. */
export interface LogIdentity {
  /** `decided`: one class. `undecided`: several fit. `unknown`: none does. */
  readonly kind: 'decided' | 'undecided' | 'unknown';
  readonly is?: ClassName;
  readonly sameAs: readonly ClassName[];
  readonly rivals: readonly Rival[];
  readonly precision: Precision;
  readonly steps: number;
  /** Why it decides little, and what it lacks, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Finds the optimizers whose equations give a log. A log does not say at which points its gradients were taken, so that
 * optimizers which differ in nothing else are one class.
 */
export function identifyLog({ hyperparameters, answered, remarks }: TraceLog): LogIdentity {
  const precision = precisionOf([answered]);
  const fits = (candidate: Candidate) => agreementWith(candidate, precision)(answered);
  const known = optimizers.filter((one) => Object.keys(one.hyperparameters).every((name) => name in hyperparameters));
  const dialects = known.flatMap((optimizer) => dialectsIn(optimizer, hyperparameters));
  const exact = dialects.filter(fits);
  const fitting = exact.length > 0 ? exact : firstWrong(known, fits);
  const steps = answered.request.steps.length;
  const told = { precision, steps, remarks: [...remarks, ...weaknessesOf(answered, known)] };
  const [first, ...others] = byCompleteness(fitting);
  if (!first) return { kind: 'unknown', sameAs: [], rivals: [], ...told };
  const apart = others.map((other) => ({ other, by: separatedBy(first, other, hyperparameters) }));
  const rivals = apart.flatMap(({ other, by }) => (by ? [{ is: classOf(other), by }] : []));
  const sameAs = apart.flatMap(({ other, by }) => (by ? [] : [classOf(other)]));
  return { kind: rivals.length > 0 ? 'undecided' : 'decided', is: classOf(first), sameAs, rivals, ...told };
}

/** The dialects whose hyperparameters are all in the log. */
function dialectsIn(optimizer: Optimizer, given: TraceLog['hyperparameters']): readonly Candidate[] {
  return dialectsOf(optimizer)
    .map((dialect): Candidate => {
      return { kind: 'dialect', optimizer, dialect, algorithm: atTheta(algorithmIn(optimizer, dialect)) };
    })
    .filter(({ algorithm }) => Object.keys(algorithm.hyperparameters).every((name) => name in given));
}

/** The equations without the point at which they ask. */
const atTheta = ({ asksAt: _, ...algorithm }: Algorithm): Algorithm => algorithm;

/** The named mistakes that fit; else the single edits. */
function firstWrong(known: readonly Optimizer[], fits: (candidate: Candidate) => boolean): readonly Candidate[] {
  for (const kinds of [['mistake', 'fault'], ['edit']]) {
    const all = known.flatMap((optimizer) => [...candidates(standardOf(optimizer))]);
    const found = all
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) => ({ ...one, algorithm: atTheta(one.algorithm) }))
      .filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** Those that use most of what the log gives first. */
function byCompleteness(all: readonly Candidate[]): readonly Candidate[] {
  const used = ({ algorithm }: Candidate) => Object.keys(algorithm.hyperparameters).length;
  return all.toSorted((a, b) => used(b) - used(a));
}

/** An input that tells two apart, with the log's other hyperparameters; the smaller one's cases leave some at theirs. */
function separatedBy(one: Candidate, other: Candidate, given: TraceLog['hyperparameters']): Separation | undefined {
  const requests = smallCases(standardOf(one.optimizer)).map((request) => {
    return { ...request, hyperparameters: { ...given, ...request.hyperparameters } };
  });
  return separationBetween(one, other, requests);
}

function weaknessesOf({ request, answer }: TraceLog['answered'], known: readonly Optimizer[]): readonly string[] {
  const isStill = request.steps.every(({ gradients }) => gradients.every((values) => values.every((g) => g === 0)));
  const start = request.tensors.map(({ values }) => values.join()).join();
  const isUnmoved = answer.parameters.every((tensors) => tensors.map((values) => values.join()).join() === start);
  const missing = [...new Set(optimizers.flatMap((one) => Object.keys(one.hyperparameters)))];
  const lacking = missing.filter((name) => !(name in request.hyperparameters));
  return [
    ...(isStill
      ? ['All its gradients are 0, which decides next to nothing: record a run with gradients that are not.']
      : []),
    ...(isUnmoved && !isStill ? ['The parameters never move: record a run with a larger rate.'] : []),
    ...(known.length === 0
      ? [
          `It gives no hyperparameters that an optimizer could run with; they go by names such as ${lacking.slice(0, 4).join(', ')}.`,
        ]
      : []),
  ];
}
