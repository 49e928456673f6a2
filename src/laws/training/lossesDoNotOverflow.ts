import fc from 'fast-check';
import { enclosure } from '../../arithmetic/enclosure.js';
import { float64 } from '../../arithmetic/float64.js';
import type { Edit } from '../../formula/edit.js';
import { binaryCrossEntropy } from '../../training/losses/binaryCrossEntropy.js';
import { crossEntropy } from '../../training/losses/crossEntropy.js';
import { lossOf } from '../../training/losses/lossOf.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import type { LossCase } from './lossCases.js';
import { withEdits } from './withEdits.js';

type Claim = Readonly<Record<string, readonly Edit[]>>;

const enclosed = enclosure();

/** Outputs at which exp overflows or underflows, and ties; whole numbers, so that doubles and decimals start equal. */
const large = fc.constantFrom(-100_000, -1000, -999, 0, 1, 999, 1000, 100_000);

/** Doubles, against decimals, within the bound that the enclosure proves. */
export const lossesDoNotOverflow: Theorem<LossCase, Claim> = {
  id: 'losses-do-not-overflow',
  chapter: 'training',
  title: 'cross-entropies are right at outputs of ±1000, where exp overflows',
  statement:
    'Shifted by the largest output the cross-entropy has no exponential above 1, and the binary one none of a positive number: at outputs of any size both are finite in doubles, and right within their enclosure.',
  tex: '\\log \\sum_k e^{z_k} = m + \\log \\sum_k e^{z_k - m},\\quad m = \\max_k z_k',
  source: 'Goodfellow, Bengio & Courville (2016), section 4.1; tf.nn.sigmoid_cross_entropy_with_logits',
  claim: {},
  cases: fc.array(large, { minLength: 1, maxLength: 4 }).chain((outputs) =>
    fc.integer({ min: 0, max: outputs.length - 1 }).map((right) => ({
      outputs,
      targets: outputs.map((_, k) => (k === right ? 1 : 0)),
    })),
  ),
  always: [
    { outputs: [1000, -1000], targets: [0, 1] },
    { outputs: [-1000, -1000], targets: [1, 0] },
  ],
  check: ({ outputs, targets }, claim) => {
    for (const original of [crossEntropy, binaryCrossEntropy]) {
      const loss = withEdits(original, claim[original.id] ?? []);
      const doubles = lossOf(loss, float64, { outputs, targets });
      const decimals = lossOf(original, exact, { outputs: outputs.map(asWritten), targets: targets.map(asWritten) });
      const bounds = lossOf(loss, enclosed, {
        outputs: outputs.map(enclosed.fromNumber),
        targets: targets.map(enclosed.fromNumber),
      });
      for (const [k, got] of [doubles.value, ...doubles.gradient].entries()) {
        const right = [decimals.value, ...decimals.gradient][k] ?? asWritten(Number.NaN);
        const { radius } = [bounds.value, ...bounds.gradient][k] ?? { radius: Number.NaN };
        const error = right.minus(exact.fromNumber(got)).abs();
        if (Number.isFinite(got) && Number.isFinite(radius) && error.lessThanOrEqualTo(radius)) continue;
        const what = k === 0 ? 'the loss' : `derivative ${k}`;
        return `${loss.title}: at ${outputs} ${what} is ${got} ± ${radius}, and ${right.toSignificantDigits(17)} is right.`;
      }
    }
    return undefined;
  },
};
