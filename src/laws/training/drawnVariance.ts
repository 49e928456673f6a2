import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import { evaluated } from '../../training/evaluated.js';
import { initializers } from '../../training/initializers/index.js';
import type { Initializer } from '../../training/initializers/initializer.js';
import { initialWeights } from '../../training/initializers/initialWeights.js';
import { completed } from '../../training/parameter.js';
import { seededRandom } from '../../training/random/random.js';
import type { Theorem } from '../theorem.js';
import { bandOfMean, falseAlarm, type Moments, tellsDouble } from './band.js';

interface Drawn {
  readonly initializer: Initializer & { readonly distribution: { readonly moments: Moments } };
  readonly seed: number;
}

const inputs = 96;
const outputs = 64;
const weights = inputs * outputs;

const random = initializers.filter((each): each is Drawn['initializer'] => each.distribution.moments !== undefined);

/** What the weights are said to be: a formula over `scale`, the width that the initializer has. */
export const drawnVariance: Theorem<Drawn, string> = {
  id: 'drawn-variance',
  chapter: 'training',
  title: 'drawn weights have the mean and the variance of their initializer',
  statement:
    'Of 6144 drawn weights the average square over the variance, and the average, lie where right ones lie but once in 10^9 tests each, by bounds from the exact moments of the distribution; a gain that is wrong by √2 is refused but once in 10^9 tests.',
  tex: 'P\\Bigl(\\Bigl|\\tfrac1N\\sum_i \\tfrac{w_i^2}{\\mathrm{Var}\\,w} - 1\\Bigr| > \\epsilon_N\\Bigr) \\le 10^{-9}',
  source:
    'Boucheron, Lugosi & Massart (2013), Theorem 2.10; Maurer (2003); Arbel, Marchal & Nguyen (2020) for the uniform mean',
  claim: 'scale',
  cases: fc.record({ initializer: fc.constantFrom(...random), seed: fc.nat() }),
  always: random.map((initializer) => ({ initializer, seed: 1 })),
  check: ({ initializer, seed }, claim) => {
    const { title, distribution, scale } = initializer;
    const band = bandOfMean(distribution.moments, weights);
    if (!tellsDouble(band)) return `${weights} weights cannot tell a gain that is wrong by √2.`;
    const names = { ...completed(initializer, {}), fan_in: inputs, fan_out: outputs };
    const width = evaluated(claim, float64, { scale: evaluated(scale, float64, names)(0) })(0);
    const variance = evaluated(distribution.variance, float64, { scale: width })(0);
    const drawn = initialWeights(initializer, { inputs, outputs }, seededRandom(seed));
    const squares = drawn.reduce((sum, w) => sum + w * w, 0) / weights / variance;
    if (!(squares >= band.low && squares <= band.high)) {
      return `${title}: the average square is ${squares} variances, not between ${band.low} and ${band.high}.`;
    }
    // Both distributions are sub-Gaussian with their variance: P(|mean| > ε) ≤ 2·exp(−N·ε²/(2·variance)).
    const farthest = Math.sqrt((2 * variance * Math.log(2 / falseAlarm)) / weights);
    const mean = drawn.reduce((sum, w) => sum + w, 0) / weights;
    return Math.abs(mean) <= farthest
      ? undefined
      : `${title}: the average is ${mean}, farther from 0 than ${farthest}.`;
  },
};
