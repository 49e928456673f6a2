import fc from 'fast-check';
import { penalties } from '../../training/penalties/index.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree } from '../decimalView.js';
import { formulaValue } from '../formulaValue.js';
import type { Theorem } from '../theorem.js';

interface Weighed {
  readonly weight_decay: number;
  readonly theta: number;
}

/** The gradient of each penalty that joins the loss, by its id: a formula. */
type Claim = Readonly<Record<string, string>>;

const inTheLoss = penalties.flatMap(({ id, title, loss, gradient }) =>
  loss === undefined || gradient === undefined ? [] : [{ id, title, loss, gradient }],
);

/** Which subgradient is taken at 0: both sides are alike, and so the one that favours neither. */
export const penaltyIsEven: Theorem<Weighed, Claim> = {
  id: 'penalty-is-even',
  chapter: 'training',
  title: 'a penalty pulls θ and −θ alike, and a parameter at 0 not at all',
  statement:
    'A penalty is the same at θ and at −θ, so its gradient there is the opposite. At 0 that leaves only 0: a parameter that the loss lets be stays at 0, although every slope between −λ and λ is a subgradient of λ·|θ|.',
  tex: "p(-\\theta) = p(\\theta) \\;\\Rightarrow\\; p'(-\\theta) = -p'(\\theta),\\quad p'(0) = 0",
  source: 'by the symmetry of |θ| and θ²; torch.sign and numpy.sign, whose value at 0 is 0',
  claim: Object.fromEntries(inTheLoss.map(({ id, gradient }) => [id, gradient])),
  cases: fc.record({ weight_decay: shortDecimal(-1, 0), theta: parameter }),
  always: [{ weight_decay: 0.5, theta: 0 }],
  check: ({ weight_decay, theta }, claim) => {
    for (const { id, title, loss } of inTheLoss) {
      const at = (formula: string, sign: 1 | -1) => formulaValue(formula, { weight_decay, theta: sign * theta });
      if (!at(loss, 1).equals(at(loss, -1))) return `${title} is not the same at ${theta} and ${-theta}.`;
      const [here, opposite] = [at(claim[id] ?? '0 / 0', 1), at(claim[id] ?? '0 / 0', -1)];
      if (here.isZero() && opposite.isZero()) continue;
      if (theta === 0) return `${title}: at 0 the gradient is ${here}, and 0 is right.`;
      if (!agree(here, opposite.negated())) {
        return `${title}: at ${theta} the gradient is ${here}, at ${-theta} it is ${opposite}.`;
      }
    }
    return undefined;
  },
};
