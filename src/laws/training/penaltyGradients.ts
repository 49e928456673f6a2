import fc from 'fast-check';
import { dual } from '../../arithmetic/dual.js';
import { evaluated } from '../../training/evaluated.js';
import { penalties } from '../../training/penalties/index.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { atLeast } from './atLeast.js';
import { formulaValue } from './formulaValue.js';

interface PenaltyCase {
  readonly weight_decay: number;
  readonly theta: number;
  /** Another parameter, where the penalty lies above the line through the first. */
  readonly other: number;
}

/** The gradient of each penalty that joins the loss, by its id: a formula. */
type Claim = Readonly<Record<string, string>>;

const inTheLoss = penalties.flatMap(({ id, title, loss, gradient }) =>
  loss === undefined || gradient === undefined ? [] : [{ id, title, loss, gradient }],
);

const forward = dual(exact);

/** What joins the gradient is the slope of what joins the loss, and where there is none a subgradient. */
export const penaltyGradients: Theorem<PenaltyCase, Claim> = {
  id: 'penalty-gradients',
  chapter: 'training',
  title: 'L2 adds λθ to the gradient, L1 a subgradient: λ·sign(θ)',
  statement:
    'The gradient of the penalty λ/2·θ² is λ·θ, and that of λ·|θ| is λ·sign(θ) where θ ≠ 0; everywhere, at 0 too, the penalty lies on or above the line with that slope: it is a subgradient.',
  tex: '\\nabla \\tfrac{\\lambda}{2}\\|\\theta\\|_2^2 = \\lambda\\theta,\\quad \\lambda\\,\\mathrm{sign}(\\theta) \\in \\partial\\, \\lambda\\|\\theta\\|_1',
  source: '[CPEN455] slide "Weight Decay"; [EECS182] eq. (4); Rockafellar (1970), section 23',
  claim: Object.fromEntries(inTheLoss.map(({ id, gradient }) => [id, gradient])),
  cases: fc.record({ weight_decay: shortDecimal(-1, 0), theta: parameter, other: parameter }),
  always: [
    { weight_decay: 0.5, theta: 0, other: 2 },
    { weight_decay: 0.5, theta: 0, other: -2 },
    { weight_decay: 0.5, theta: -3, other: 1 },
  ],
  check: (drawn, claim) => {
    const weight_decay = asWritten(drawn.weight_decay);
    const [theta, other] = [asWritten(drawn.theta), asWritten(drawn.other)];
    for (const { id, title, loss } of inTheLoss) {
      const slope = formulaValue(claim[id] ?? '0 / 0', { weight_decay, theta });
      const constant = { value: weight_decay, derivative: asWritten(0) };
      const { derivative } = evaluated(loss, forward, { weight_decay: constant, theta: forward.variable(theta) })(0);
      if (!theta.isZero() && !agree(slope, derivative)) {
        return `${title}: at ${theta} the slope is ${derivative}, claimed is ${slope}.`;
      }
      const line = formulaValue(loss, { weight_decay, theta }).plus(slope.times(other.minus(theta)));
      const there = formulaValue(loss, { weight_decay, theta: other });
      if (!atLeast(there, line)) return `${title}: at ${other} it is ${there}, below the line from ${theta}, ${line}.`;
    }
    return undefined;
  },
};
