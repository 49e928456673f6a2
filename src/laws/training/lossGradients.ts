import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { dual } from '../../arithmetic/dual.js';
import type { Edit } from '../../formula/edit.js';
import { losses } from '../../training/losses/index.js';
import { lossOf } from '../../training/losses/lossOf.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type LossCase, lossCases } from './lossCases.js';
import { withEdits } from './withEdits.js';

interface SlopeCase extends LossCase {
  /** The output whose derivative is looked at, from 0. */
  readonly output: number;
}

/** Edits of the rules, by the id of the loss: none. */
type Claim = Readonly<Record<string, readonly Edit[]>>;

const forward = dual(exact);

/** The gradients of all losses, against forward mode, which reads only their values. */
export const lossGradients: Theorem<SlopeCase, Claim> = {
  id: 'loss-gradients',
  chapter: 'training',
  title: 'every loss has the gradient that its formula says',
  statement:
    'The gradient is 2(z − y) of the squared error, z − y of half of it, 2(z − y)/n of its mean, the sigmoid minus y of the binary cross-entropy, and the softmax minus y of the cross-entropy for targets that sum to 1.',
  tex: '\\nabla_z L = 2(z - y),\\; z - y,\\; \\tfrac2n(z - y),\\; \\sigma(z) - y,\\; \\mathrm{softmax}(z) - y',
  source: '[AMA564] "Backpropagation: An example"; [NOTES] 2.2; Bishop (2006), eq. (4.91) and section 4.3.4',
  claim: {},
  cases: lossCases.chain((drawn) =>
    fc.integer({ min: 0, max: drawn.outputs.length - 1 }).map((output) => ({ ...drawn, output })),
  ),
  always: [0, 1].map((output) => ({ outputs: [2, -1, 0.5], targets: [0, 1, 0], output })),
  check: ({ outputs, targets, output }, claim) => {
    const answer = { outputs: outputs.map(asWritten), targets: targets.map(asWritten) };
    const duals = {
      outputs: answer.outputs.map((z, k) => (k === output ? forward.variable(z) : constant(z))),
      targets: answer.targets.map(constant),
    };
    for (const loss of losses) {
      const claimed = lossOf(withEdits(loss, claim[loss.id] ?? []), exact, answer).gradient[output] as Decimal;
      const { derivative } = lossOf(loss, forward, duals).value;
      // A difference of probabilities may vanish; what is left are roundings of terms of size 1.
      if (agree(claimed.plus(1), derivative.plus(1))) continue;
      return `${loss.title}: the derivative by output ${output + 1} is ${derivative}, claimed is ${claimed}.`;
    }
    return undefined;
  },
};

function constant(value: Decimal) {
  return { value, derivative: asWritten(0) };
}
