import type { Counterexample, Diagnosis, GraphCounterexample } from '../diagnosis/diagnosis.js';
import type { LawVerdict } from '../laws/lawReport.js';
import type { SourcePlace } from '../subjects/response.js';
import type { Told } from './feedback.js';

/**
 * What became of a submission. `pass`: right. `dialect`: right in another documented convention. `fail`: wrong.
 * `ungradable`: there was nothing to test. The others say what ended the run; `harness-error` is ours.
 */
export const verdicts = [
  'pass',
  'dialect',
  'fail',
  'undecidable',
  'error',
  'timeout',
  'memory',
  'output-limit',
  'ungradable',
  'harness-error',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Where a submission ran. `sandbox`: in ours. `trust`: as a plain process of this machine. `elsewhere`: its answers came in
 * a file.
 */
export const runnings = ['sandbox', 'trust', 'elsewhere'] as const;
export type Running = (typeof runnings)[number];

/** One law, held against the submission. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly verdict: LawVerdict;
  /** Why it was skipped or undecided; empty otherwise. */
  readonly reason: string;
  readonly points: number;
  readonly maxPoints: number;
  /** What was seen, for the author; empty on a pass. */
  readonly message: string;
  /** The command that runs this check again with the same numbers. */
  readonly replay: string;
  /** Cases judged. */
  readonly cases: number;
}

/** The graded submission. */
export interface Result {
  readonly path: string;
  /** The contract it is written in, or `null` where none was found. */
  readonly contract: string | null;
  /** What it was held against: an optimizer, or reverse mode as `autodiff`; `null` where that could not be told. */
  readonly subject: { readonly kind: 'optimizer' | 'engine'; readonly id: string } | null;
  /** The dialect that was asked for, as `axis=choice, …`; empty for the equations as they are written. */
  readonly dialect: string;
  /** Absent for double precision. */
  readonly precision?: 'float32';
  readonly verdict: Verdict;
  /** Points earned over points possible, 0 to 1. */
  readonly score: number;
  readonly checks: readonly Check[];
  readonly diagnosis: Diagnosis | null;
  /** The line of the author's code that is likely wrong, where one stands out. */
  readonly guess?: SourcePlace;
  readonly counterexample: Counterexample | GraphCounterexample | null;
  /** A sentence about the whole: why it is ungradable, where it timed out. */
  readonly message: string;
  readonly place: SourcePlace | null;
  /** Things worth knowing that cost nothing: a hyperparameter that is never read. */
  readonly notes: readonly string[];
  /** What it cannot do although it is right, such as long chains, as sentences; also among the notes. */
  readonly limitations?: readonly string[];
  /** Of a wrong submission of which not everything is told: what is. Its diagnosis is not there then. */
  readonly told?: Told;
  /** Absent for the sandbox. */
  readonly ran?: Exclude<Running, 'sandbox'>;
  readonly durationMs: number;
}
