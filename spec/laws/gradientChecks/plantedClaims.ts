import { centralDifference } from '../../../src/laws/gradientChecks/centralDifference.js';
import { checkAwayFromKinks } from '../../../src/laws/gradientChecks/checkAwayFromKinks.js';
import { checkInAnyUnit } from '../../../src/laws/gradientChecks/checkInAnyUnit.js';
import { clearedBetweenProbes } from '../../../src/laws/gradientChecks/clearedBetweenProbes.js';
import { stepOfDifference } from '../../../src/laws/gradientChecks/stepOfDifference.js';
import { type PlantedClaim, planted } from '../plantedClaim.js';

/** A check that accepts whatever is no farther from the quotient. */
const within = (reach: string): string => `abs(slope - quotient) <= ${reach} ? 1 : 0`;

/** What checkers of gradients get wrong, as claims. */
export const gradientCheckClaims: readonly PlantedClaim[] = [
  planted(centralDifference, 'a forward difference is as good', {
    ...centralDifference.claim,
    quotient: '(right - here) / h',
  }),
  planted(centralDifference, 'the error is of first order', { ...centralDifference.claim, error: 'a * h' }),
  planted(stepOfDifference, 'the smaller the step, the better', { ...stepOfDifference.claim, float64: 1e-12 }),
  planted(stepOfDifference, 'the step of double precision serves in single', {
    ...stepOfDifference.claim,
    float32: 1e-5,
  }),
  planted(stepOfDifference, 'a hundredth is small enough', { ...stepOfDifference.claim, float64: 1e-2 }),
  planted(checkInAnyUnit, 'a distance below 1e-5 is small', within('0.00001')),
  planted(checkInAnyUnit, 'slopes below 1 may err as one of 1', within('0.0000001 * max(1, abs(slope))')),
  planted(checkInAnyUnit, 'everything passes', '1'),
  planted(checkInAnyUnit, 'nothing passes', '0'),
  planted(checkAwayFromKinks, 'it means something everywhere', '1'),
  planted(checkAwayFromKinks, 'it means something everywhere but at 0', 'abs(x) > 0 ? 1 : 0'),
  planted(checkAwayFromKinks, 'it means nothing on the one side', 'x >= h ? 1 : 0'),
  planted(clearedBetweenProbes, 'what earlier probes left does no harm', 1),
];
