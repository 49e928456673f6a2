import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { recurrence } from '../../recurrence.js';
import { thetasOf } from '../../workedSteps.js';
import { byStep } from '../dialectErratum.js';
import type { Erratum, Said } from '../erratum.js';
import { rootOfSquares } from '../rootOfSquares.js';
import { gradients, weight } from '../runs.js';

/** A run on given gradients. */
interface Run {
  readonly lr: number;
  readonly gamma: number;
  readonly theta: number;
  readonly gradients: readonly number[];
}

interface MissingRoot {
  readonly id: string;
  readonly place: string;
  readonly printed: Said<string>;
  readonly holds: Said<string>;
  readonly source: string;
  /** What the squared gradient of step i weighs at step t. */
  readonly weight: string;
}

function missingRoot({ id, place, printed, holds, source, weight: weighs }: MissingRoot): Erratum<Run, string> {
  return {
    id,
    kind: 'wrong',
    places: [{ source: 'AMA564', place }],
    printed,
    holds,
    witness: {
      text: 'one gradient g = 4, α = 0.1, γ = 0.9, from 1',
      case: { lr: 0.1, gamma: 0.9, theta: 1, gradients: [4] },
    },
    why: `The gradient is divided by the root of its squares (${source}): without it the step grows as the gradient shrinks.`,
    cases: fc.record({ lr: shortDecimal(-2, 0), gamma: weight, theta: parameter, gradients: gradients(1, 4) }),
    claimed: ({ theta, gradients: given, ...hyperparameters }, equations) =>
      byStep(thetasOf(recurrence(equations, { n: '0' }), { hyperparameters, theta, gradients: given })),
    actual: ({ theta, gradients: given, ...constants }) =>
      byStep(rootOfSquares({ theta, gradients: given, constants: { ...constants, eps: 1e-8 }, weight: weighs })),
  };
}

/** The two denominators that [AMA564] prints without a root, held against the sums that they stand for. */
export const missingRoots: readonly Erratum[] = [
  missingRoot({
    id: 'ama-adagrad-no-sqrt',
    place: 'AdaGrad',
    printed: { text: 'θ −= α·g/(n + 1e-8), n = Σg²', claim: 'n = n + g^2\ntheta = theta - lr*g/(n + 1e-8)' },
    holds: { text: 'θ −= α·g/(√n + 1e-8)', claim: 'n = n + g^2\ntheta = theta - lr*g/(sqrt(n) + 1e-8)' },
    source: 'Duchi et al., 2011',
    weight: '1',
  }),
  missingRoot({
    id: 'ama-rmsprop-no-sqrt',
    place: 'RMSProp',
    printed: {
      text: 'θ −= α·g/(n + 1e-8), n = γn + (1 − γ)g²',
      claim: 'n = gamma*n + (1 - gamma)*g^2\ntheta = theta - lr*g/(n + 1e-8)',
    },
    holds: {
      text: 'θ −= α·g/(√n + 1e-8)',
      claim: 'n = gamma*n + (1 - gamma)*g^2\ntheta = theta - lr*g/(sqrt(n) + 1e-8)',
    },
    source: 'Tieleman & Hinton, 2012',
    weight: '(1 - gamma)*gamma^(t - i)',
  }),
];
