import type { Theorem } from '../../src/laws/theorem.js';

/** A wrong claim that a theorem's drawn cases must refute. */
export interface PlantedClaim {
  readonly theorem: Theorem;
  /** What is wrongly claimed, as a clause. */
  readonly mistake: string;
  readonly claim: unknown;
}

/** Says a wrong claim in the terms of its theorem. */
export function planted<Case, Claim>(theorem: Theorem<Case, Claim>, mistake: string, claim: Claim): PlantedClaim {
  return { theorem, mistake, claim };
}
