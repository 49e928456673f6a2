import type { Precision } from '../arithmetic/format.js';
import type { Candidate } from '../diagnosis/candidate.js';
import type { Separation } from '../diagnosis/separation.js';
import { Problem } from '../formula/problem.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import { fromWire, type WireNumber } from '../subjects/protocol/wireNumber.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import type { Baseline } from './baseline.js';
import { partingWithin } from './parting.js';

type Case = Baseline['cases'][number];
type IdentityRecord = Baseline['identity'];

/** What two recordings have in common and what changed from the first to the second. */
export interface Drift {
  /** `exact`: to the bit. `within`: within the bound of the equations. */
  readonly verdict: 'exact' | 'within' | 'changed';
  readonly cases: number;
  readonly exact: number;
  readonly within: number;
  readonly changed: number;
  /** Cases that only one of the two answered. */
  readonly unanswered: readonly string[];
  /** The smallest case that changed; `one` is as recorded. */
  readonly smallest?: Separation;
  readonly bound: Precision | 'bits';
  readonly edges: readonly { readonly title: string; readonly before: string; readonly after: string }[];
  readonly before: IdentityRecord;
  readonly after: IdentityRecord;
}

/**
 * Compares recordings case by case; a case that only one of them has is left out.
 * @throws Problem `baselines-apart` where nothing can be compared
 */
export function driftBetween(before: Baseline, after: Baseline): Drift {
  const isSingle = [before, after].some(({ identity }) => identity.precision === 'float32');
  const precision = isSingle ? 'float32' : 'float64';
  const candidate = candidateOf(before.identity);
  const parting = partingWithin(candidate, precision);
  const later = new Map(after.cases.map((one) => [one.case, one]));
  const tally = { cases: 0, exact: 0, within: 0, changed: 0 };
  const unanswered: string[] = [];
  let smallest: Separation | undefined;
  for (const one of before.cases) {
    const other = later.get(one.case);
    if (!other) continue;
    tally.cases++;
    if (!one.parameters !== !other.parameters) unanswered.push(one.case);
    else if (textOf(one) === textOf(other)) tally.exact++;
    else {
      const apart = parting(requestOf(one), answerOf(one), answerOf(other));
      if (apart) {
        tally.changed++;
        smallest ??= apart;
      } else tally.within++;
    }
  }
  const edges = edgeChanges(before.identity, after.identity);
  const isOther = nameOf(before.identity) !== nameOf(after.identity);
  if (tally.cases === 0 && !isOther) {
    throw new Problem(
      'baselines-apart',
      'The two baselines have no case in common. Record both with one version of Assay.',
    );
  }
  const isChanged = isOther || tally.changed > 0 || unanswered.length > 0 || edges.length > 0;
  return {
    ...{ verdict: isChanged ? 'changed' : tally.within > 0 ? 'within' : 'exact', ...tally, unanswered },
    ...(smallest ? { smallest } : {}),
    ...{ bound: candidate ? precision : 'bits', edges, before: before.identity, after: after.identity },
  };
}

const nameOf = ({ is }: IdentityRecord): string => JSON.stringify([is?.optimizer, is?.dialect, is?.wrong]);

/** The equations that a recording recognised; an unnamed edit has none that are kept. */
function candidateOf({ kind, is }: IdentityRecord): Candidate | undefined {
  if (!is || kind !== 'exact') return undefined;
  const optimizer = findOptimizer(is.optimizer);
  const { dialect } = findDialect(optimizer, is.dialect === '' ? [] : is.dialect.split(', '));
  return { kind: 'dialect', optimizer, dialect, algorithm: algorithmIn(optimizer, dialect) };
}

function edgeChanges(before: IdentityRecord, after: IdentityRecord): Drift['edges'] {
  return before.edges.flatMap(({ id, title, seen }) => {
    const now = after.edges.find((edge) => edge.id === id);
    return now && now.seen !== seen ? [{ title, before: seen, after: now.seen }] : [];
  });
}

const textOf = ({ parameters, asked }: Case): string => JSON.stringify([parameters, asked ?? null]);

const vector = (values: readonly WireNumber[]): Float64Array => Float64Array.from(values, fromWire);

/** The request that was recorded. */
export function requestOf({ request }: Case): TraceRequest {
  const numbers = (record: Record<string, WireNumber>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, fromWire(value)]));
  return {
    hyperparameters: numbers(request.hyperparameters),
    tensors: request.tensors.map(({ shape, values }) => ({ shape, values: vector(values) })),
    steps: request.steps.map(({ gradients, set }) => ({
      gradients: gradients.map(vector),
      ...(set ? { set: numbers(set) } : {}),
    })),
    ...(request.probes ? { probes: request.probes as NonNullable<TraceRequest['probes']> } : {}),
  };
}

function answerOf({ parameters, asked }: Case): TraceAnswer {
  const read = (trace: NonNullable<Case['asked']>) => trace.map((step) => step.map(vector));
  return {
    ...{ kind: 'answer', parameters: read(parameters ?? []), observations: {} },
    ...(asked ? { asked: read(asked) } : {}),
  };
}
