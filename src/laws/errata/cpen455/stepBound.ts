import fc from 'fast-check';
import { adam } from '../../../optimizers/adam.js';
import { algorithmOf, edited } from '../../../optimizers/algorithm.js';
import { nonzeroGradient } from '../../cases/numbers.js';
import { formulaValue } from '../../formulaValue.js';
import { thetasOf } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';
import { sharpBoundSquared } from '../kingmaBa/sharpBound.js';
import { gradients } from '../runs.js';

/** Some gradients of zero, and then others. */
interface AfterZeros {
  readonly zeros: number;
  readonly gradients: readonly number[];
  readonly beta1: number;
  readonly beta2: number;
}

/** Adam as it is after gradients of zero: they leave m, v and theta at 0, and move nothing but the counter. */
const later = edited(algorithmOf(adam), [
  { replace: 'beta1^t', with: 'beta1^(t + zeros)' },
  { replace: 'beta2^t', with: 'beta2^(t + zeros)' },
]);
const { lr, beta1, beta2, eps } = later.hyperparameters;
const algorithm = { ...later, hyperparameters: { lr, beta1, beta2, eps, zeros: eps } as typeof later.hyperparameters };

const rates = fc.constantFrom(
  { beta1: 0.9, beta2: 0.999 },
  { beta1: 0.5, beta2: 0.75 },
  { beta1: 0.8, beta2: 0.5 },
  { beta1: 0, beta2: 0.9 },
);
const drawn = (values: fc.Arbitrary<readonly number[]>) =>
  fc
    .tuple(fc.integer({ min: 0, max: 3000 }), values, rates)
    .map(([zeros, found, betas]) => ({ zeros, gradients: found, ...betas }));

/** What a bound on the expected step says of the step itself. */
export const expectedStep: Erratum<AfterZeros, string> = {
  id: 'cpen-step-bound',
  kind: 'limited',
  places: [{ source: 'CPEN455', place: '“Jensen’s Inequality”: E[ΔW] ≤ η' }],
  printed: { text: 'a step is at most η long', claim: '1' },
  holds: { text: 'a step is at most η·B_t long, with B_t as in adam-step-bound', claim: `sqrt(${sharpBoundSquared})` },
  witness: {
    text: '20,000 gradients of 0, then twelve of 1, at the usual rates, ε = 0',
    case: { zeros: 20_000, gradients: new Array<number>(12).fill(1), beta1: 0.9, beta2: 0.999 },
  },
  why: 'The slide bounds the expectation of the signed step, by independence and by a Jensen inequality taken as tight; both hold for a constant gradient, and no single run has to have them.',
  cases: drawn(gradients(1, 12)),
  within: drawn(
    fc.tuple(nonzeroGradient, fc.integer({ min: 1, max: 12 })).map(([g, n]) => new Array<number>(n).fill(g)),
  ).map((one) => ({ ...one, zeros: 0 })),
  relation: 'is at most',
  claimed: ({ zeros, gradients: { length }, ...betas }, bound) => ({
    [`the step over η at t = ${zeros + length}`]: formulaValue(bound, { ...betas, t: zeros + length }),
  }),
  actual: ({ gradients: found, ...rest }) => {
    const run = { hyperparameters: { ...rest, lr: 1, eps: 0 }, theta: 0, gradients: found };
    const [before = Number.NaN, after = Number.NaN] = [0, ...thetasOf(algorithm, run)].slice(-2);
    return {
      [`the step over η at t = ${rest.zeros + found.length}`]: formulaValue('abs(before - after)', { before, after }),
    };
  },
};
