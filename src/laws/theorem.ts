import fc, { type Arbitrary } from 'fast-check';
import type { LawStatement } from './law.js';

/**
 * A statement about training that needs no subject: a theorem, a closed form, a property of a schedule. It is shown on
 * drawn cases, in exact decimals or in enclosures, against something that its claim did not produce.
 * @typeParam Case what is drawn: a function, a start, a rate
 * @typeParam Claim what is claimed, as data: a wrong claim can be put in its place, and must be refuted
 */
export interface Theorem<Case = unknown, Claim = unknown> extends LawStatement {
  readonly claim: Claim;
  readonly cases: Arbitrary<Case>;
  /** Cases that are checked before the drawn ones: the extreme ones, those that attain a bound. */
  readonly always?: readonly Case[];
  /** What was seen where a claim does not hold in a case, as a sentence; `undefined` where it holds. */
  check(drawn: Case, claim: Claim): string | undefined;
}

/** How a theorem is put to the test. */
export interface Trial<Claim> {
  /** All randomness flows from it. */
  readonly seed: number;
  /** Drawn cases. */
  readonly runs: number;
  /** What is claimed instead. */
  readonly claim?: Claim;
}

/** The first complaint about a claim, the theorem's own unless another is given; `undefined` where it always held. */
export function complaintAbout<Case, Claim>(
  theorem: Theorem<Case, Claim>,
  { seed, runs, claim = theorem.claim }: Trial<Claim>,
): string | undefined {
  const drawn = [...(theorem.always ?? []), ...fc.sample(theorem.cases, { seed, numRuns: runs })];
  for (const one of drawn) {
    const complaint = theorem.check(one, claim);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
