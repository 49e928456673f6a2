import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adam } from '../../optimizers/adam.js';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** Two runs of Adam over gradients of one coordinate that differ in beta2 alone. */
interface TwoRuns {
  readonly theta: number;
  readonly gradients: readonly number[];
  readonly beta1: number;
  readonly beta2: readonly [number, number];
  readonly eps: number;
}

const percent = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);
const signs = fc.array(fc.constantFrom(-1, 1), { minLength: 2, maxLength: 3 });

/** The question of [HW3] Q10: what changes at t = 1, and what later, when beta2 does? */
export const firstStepForgetsBeta2: Theorem<TwoRuns, number> = {
  id: 'first-step-forgets-beta2',
  chapter: 'convergence',
  title: 'Adam’s first step does not depend on beta2, later ones do unless |g| is constant',
  statement:
    'Adam’s first step is the same for every beta2. Where |g_2| ≠ |g_1| and the corrected first moment is not 0, the second is not; where |g| never changes, no step depends on beta2.',
  tex: '\\frac{\\partial \\theta_1}{\\partial \\beta_2} = 0;\\qquad \\hat v_2 = \\frac{\\beta_2 g_1^2 + g_2^2}{1 + \\beta_2}',
  source: '[HW3] Q10',
  // How many first steps are independent of beta2 where |g| changes at once.
  claim: 1,
  cases: fc.record({
    theta: parameter,
    gradients: fc.oneof(
      // One sign, so that the first moment is not 0.
      fc.uniqueArray(shortDecimal(-1, 1), { minLength: 2, maxLength: 3 }),
      fc.tuple(shortDecimal(-1, 1), signs).map(([size, all]) => all.map((sign) => sign * size)),
    ),
    beta1: percent,
    beta2: fc.uniqueArray(percent, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a as number, b as number] as const),
    eps: fc.constantFrom(0, 1e-8, 0.1),
  }),
  check: (runs, claim) => {
    const [first, second] = [thetasOf(runs, runs.beta2[0]), thetasOf(runs, runs.beta2[1])];
    const changes = Math.abs(runs.gradients[1] as number) !== Math.abs(runs.gradients[0] as number);
    const independent = changes ? claim : runs.gradients.length;
    const place = `g = ${runs.gradients.join(', ')}, beta2 = ${runs.beta2.join(' and ')}`;
    for (const [index, theta] of first.entries()) {
      const isSame = agree(theta, second[index] as Decimal);
      if (index < independent && !isSame) return `${place}: theta_${index + 1} is ${theta} and ${second[index]}.`;
      if (index === independent && isSame) return `${place}: theta_${index + 1} is ${theta} for both.`;
    }
    return undefined;
  },
};

function thetasOf({ theta, gradients, beta1, eps }: TwoRuns, beta2: number): readonly Decimal[] {
  const views = decimalViews(algorithmOf(adam), {
    hyperparameters: { lr: 0.1, beta1, beta2, eps },
    tensors: [{ shape: [1], values: Float64Array.of(theta) }],
    steps: gradients.map((g) => ({ gradients: [Float64Array.of(g)] })),
  });
  const start = asWritten(theta);
  // The way from the start: what is compared must not hide behind a large theta.
  return views.map(({ all }) => (all('theta')[0] as Decimal).minus(start));
}
