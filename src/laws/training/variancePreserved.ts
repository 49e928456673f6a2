import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import { evaluated } from '../../training/evaluated.js';
import { initializers } from '../../training/initializers/index.js';
import type { Initializer } from '../../training/initializers/initializer.js';
import { initialWeights } from '../../training/initializers/initialWeights.js';
import { seededRandom } from '../../training/random/random.js';
import { nonzeroGradient } from '../cases/numbers.js';
import type { Theorem } from '../theorem.js';
import { bandOfMean, type Moments, tellsDouble } from './band.js';

/** An activation f, and what is known of X = f(N)²/E f(N)² for a standard normal N. */
interface Activation {
  readonly of: (x: number) => number;
  readonly moments: Moments;
}

/**
 * N² has the moments of a normal distribution (see `normal`). Half of the time ReLU leaves N, else 0: X = 2·N²·[N > 0]
 * has E X^q = 2^q/2·E N^(2q) ≤ q!/2·6·4^(q−2).
 */
export const activations: Readonly<Record<'identity' | 'relu', Activation>> = {
  identity: { of: (x) => x, moments: { second: 3, growth: 2 } },
  relu: { of: (x) => Math.max(x, 0), moments: { second: 6, growth: 4 } },
};

/** What an initializer with normal weights does to the mean square, by its id. */
type Claim = Readonly<
  Record<
    string,
    {
      readonly activation: keyof typeof activations;
      /** Mean square of the outputs over that of the input: a formula over fan_in and fan_out. */
      readonly ratio: string;
    }
  >
>;

interface LayerCase {
  /** What goes into the layer. */
  readonly input: readonly number[];
  readonly seed: number;
}

const inputs = 3;
const outputs = 4096;

/** The weights are random, the input is not: every output is normal, and independent of the others. */
export const variancePreserved: Theorem<LayerCase, Claim> = {
  id: 'variance-preserved',
  chapter: 'training',
  title: 'He keeps the mean square behind a ReLU, LeCun without one, Xavier in square layers',
  statement:
    'Over random weights the mean square of the outputs of a layer is that of its input for LeCun without activation and for He behind a ReLU, and 2·fan_in/(fan_in + fan_out) of it for Xavier without activation. Of 4096 outputs it is outside of its bounds but once in 10^9 tests, and inside but once in 10^9 tests for a gain that is wrong by √2.',
  tex: '\\mathbb{E}\\, f(Wx)_j^2 = \\tfrac1n \\|x\\|^2',
  source: 'Glorot & Bengio (2010), eq. (5); He et al. (2015), eq. (8) to (10)',
  claim: {
    'lecun-normal': { activation: 'identity', ratio: '1' },
    'xavier-normal': { activation: 'identity', ratio: '2 * fan_in / (fan_in + fan_out)' },
    'he-normal': { activation: 'relu', ratio: '1' },
  },
  cases: fc.record({ input: fc.array(nonzeroGradient, { minLength: inputs, maxLength: inputs }), seed: fc.nat() }),
  check: ({ input, seed }, claim) => {
    for (const initializer of initializers) {
      const { [initializer.id]: claimed } = claim;
      if (claimed === undefined) continue;
      const { of: activation, moments } = activations[claimed.activation];
      const band = bandOfMean(moments, outputs);
      if (!tellsDouble(band)) return `${outputs} outputs cannot tell a gain that is wrong by √2.`;
      const ratio = evaluated(claimed.ratio, float64, { fan_in: inputs, fan_out: outputs })(0);
      const seen = meanSquareRatio(initializer, input, activation, seed) / ratio;
      if (seen >= band.low && seen <= band.high) continue;
      return `${initializer.title}, ${claimed.activation}: the mean square is ${seen} times what is claimed, not between ${band.low} and ${band.high}.`;
    }
    return undefined;
  },
};

/** The mean square of a layer's outputs over that of its input. */
function meanSquareRatio(
  initializer: Initializer,
  input: readonly number[],
  activation: Activation['of'],
  seed: number,
): number {
  const weights = initialWeights(initializer, { inputs, outputs }, seededRandom(seed));
  let squares = 0;
  for (let row = 0; row < outputs; row++) {
    const sum = input.reduce((total, x, k) => total + x * (weights[row * inputs + k] as number), 0);
    squares += activation(sum) ** 2;
  }
  return squares / outputs / (input.reduce((total, x) => total + x * x, 0) / inputs);
}
