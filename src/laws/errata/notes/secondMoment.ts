import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { shortDecimal } from '../../cases/numbers.js';
import { formulaValue, toExact } from '../../formulaValue.js';
import { workedSteps } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { meanOf } from '../meanOf.js';
import { weight } from '../runs.js';
import { sequencesOf } from '../sequencesOf.js';

/** Gradients that are drawn anew at each step, each of the values equally likely. */
interface Stationary {
  readonly values: readonly number[];
  readonly steps: number;
  readonly beta2: number;
}

const stationary = (values: fc.Arbitrary<readonly number[]>) =>
  fc.record({ values, steps: fc.integer({ min: 1, max: 3 }), beta2: weight });

/** What v estimates. */
export const secondMoment: Erratum<Stationary, string> = {
  id: 'notes-v-is-variance',
  kind: 'limited',
  places: [{ source: 'NOTES', place: '1.2, “2nd moment = variance”' }],
  printed: { text: 'v is the variance: E[v̂] = E[g²] − E[g]²', claim: 'square - mean^2' },
  holds: { text: 'v is the uncentred second moment: E[v̂] = E[g²]', claim: 'square' },
  witness: { text: 'g = 1 always, which has no variance', case: { values: [1], steps: 3, beta2: 0.5 } },
  why: 'No mean is subtracted before squaring; only where the mean is 0 are the two the same.',
  cases: stationary(fc.array(shortDecimal(-1, 0), { minLength: 1, maxLength: 2 })),
  within: stationary(shortDecimal(-1, 0).map((size) => [-size, size])),
  claimed: ({ values }, formula) => ({
    'E[v̂]': formulaValue(formula, {
      mean: meanOf(values.map(toExact)),
      square: meanOf(values.map((g) => formulaValue('g^2', { g }))),
    }),
  }),
  actual: ({ values, steps, beta2 }) => {
    const ends = sequencesOf(values, steps).map((gradients) => {
      const hyperparameters = { lr: 1, beta1: 0, beta2, eps: 1 };
      return workedSteps(algorithmOf(adam), { hyperparameters, theta: 0, gradients }).at(-1);
    });
    return { 'E[v̂]': meanOf(ends.map((end) => end?.('v_hat') as Decimal)) };
  },
};
