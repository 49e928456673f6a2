import fc, { type Arbitrary } from 'fast-check';
import { nonzeroGradient, parameter, shortDecimal } from '../cases/numbers.js';
import type { CoordinateRun } from '../workedSteps.js';

/** The weight of an average: 0.01 to 0.99. */
export const weight: Arbitrary<number> = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);

/** A few gradients, none of them zero. */
export function gradients(least: number, most: number): Arbitrary<readonly number[]> {
  return fc.array(nonzeroGradient, { minLength: least, maxLength: most });
}

/** Runs of up to four steps on drawn gradients, with these hyperparameters beside the rate. */
function coordinateRuns(hyperparameters: Readonly<Record<string, Arbitrary<number>>>): Arbitrary<CoordinateRun> {
  return fc.record({
    hyperparameters: fc.record({ lr: shortDecimal(-2, 0), ...hyperparameters }),
    theta: parameter,
    gradients: gradients(1, 4),
  });
}

/** Runs of an optimizer that scales gradients, with every hyperparameter that Adam and its kin have. */
export const adamRuns: Arbitrary<CoordinateRun> = coordinateRuns({
  beta1: weight,
  beta2: weight,
  rho: weight,
  eps: shortDecimal(-2, -1),
  weight_decay: shortDecimal(-2, -1),
});
