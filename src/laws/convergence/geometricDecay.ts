import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { sgd } from '../../optimizers/sgd.js';
import { workOut } from '../../optimizers/worked.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** Gradient descent on a·θ²/2 from `theta`. */
interface Descent {
  readonly lr: number;
  readonly a: number;
  readonly theta: number;
  readonly steps: number;
}

/** On a parabola every step multiplies the distance to the minimum by the same factor. */
export const geometricDecay: Theorem<Descent, string> = {
  id: 'geometric-decay',
  chapter: 'convergence',
  title: 'on a parabola gradient descent is a geometric sequence',
  statement: 'On f = a·theta²/2 gradient descent with a constant rate gives theta_t = (1 − lr·a)^t·theta_0.',
  tex: '\\theta_t = (1 - \\eta a)^t\\, \\theta_0',
  source: 'by induction on theta_t = theta_{t−1} − lr·a·theta_{t−1}',
  claim: '(1 - lr * a)^t',
  cases: fc.record({
    lr: shortDecimal(-2, 0),
    a: shortDecimal(-1, 1),
    theta: parameter,
    steps: fc.integer({ min: 1, max: 12 }),
  }),
  check: (descent, claim) => {
    const [lr, a, start] = [asWritten(descent.lr), asWritten(descent.a), asWritten(descent.theta)];
    const factor = decimalFormula(claim);
    for (const [index, theta] of descend(descent).entries()) {
      const claimed = factor({ lr, a, t: asWritten(index + 1) }).times(start);
      if (!agree(theta, claimed)) return `theta_${index + 1} is ${theta}, claimed is ${claimed}.`;
    }
    return undefined;
  },
};

/** theta after every step, worked out from the equations of gradient descent. */
function descend({ lr, a, theta, steps }: Descent): readonly Decimal[] {
  const slope = asWritten(a);
  const { rows } = workOut(algorithmOf(sgd), exact, {
    hyperparameters: { lr: asWritten(lr) },
    theta: [asWritten(theta)],
    gradientAt: ([at]) => [exact.multiply(slope, at as Decimal)],
    steps,
  });
  return rows.slice(1).map((row) => row.at(-1)?.[0] as Decimal);
}
