import { geometricDecay } from '../../src/laws/convergence/geometricDecay.js';
import type { Theorem } from '../../src/laws/theorem.js';

/** A wrong claim that a theorem's drawn cases must refute. */
export interface PlantedClaim {
  readonly theorem: Theorem;
  /** What is wrongly claimed, as a clause. */
  readonly mistake: string;
  readonly claim: unknown;
}

/** Says a wrong claim in the terms of its theorem. */
function planted<Case, Claim>(theorem: Theorem<Case, Claim>, mistake: string, claim: Claim): PlantedClaim {
  return { theorem, mistake, claim };
}

/** For every theorem, claims that it must refute. */
export const plantedClaims: readonly PlantedClaim[] = [
  planted(geometricDecay, 'the factor is 1 − lr·a/2, as for f = a·theta²/4', '(1 - lr * a / 2)^t'),
  planted(geometricDecay, 'the first step is already the second', '(1 - lr * a)^(t + 1)'),
];
