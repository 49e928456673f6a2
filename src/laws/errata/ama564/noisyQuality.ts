import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { decimalSlope } from '../../decimalAdjoints.js';
import { formulaValue } from '../../formulaValue.js';
import type { Erratum } from '../erratum.js';
import { meanOf } from '../meanOf.js';

/** f = a·theta²/2, and gradients with the noise ±sigma, evenly. */
interface Noisy {
  readonly a: number;
  readonly theta: number;
  readonly sigma: number;
}

/** What the quality of a solution is. */
export const noisyQuality: Erratum<Noisy, 'mean of the norms' | 'norm of the mean'> = {
  id: 'ama-sgd-quality',
  kind: 'wrong',
  places: [{ source: 'AMA564', place: '“How to check the quality of the solution?”' }],
  printed: { text: 'it is measured by E‖g(θ, ξ)‖', claim: 'mean of the norms' },
  holds: { text: 'it is measured by ‖∇f(θ)‖ = ‖E g(θ, ξ)‖', claim: 'norm of the mean' },
  witness: { text: 'f = θ²/2 and ξ = ±1, at the minimum θ = 0', case: { a: 1, theta: 0, sigma: 1 } },
  why: 'The noise does not vanish at the optimum, so the first never becomes small, however good the solution.',
  cases: fc.record({ a: shortDecimal(-1, 0), theta: parameter, sigma: shortDecimal(-1, 0) }),
  claimed: ({ a, theta, sigma }, measure) => {
    const drawn = ['a*theta + sigma', 'a*theta - sigma'].map((g) => formulaValue(g, { a, theta, sigma }));
    const quality = measure === 'norm of the mean' ? meanOf(drawn).abs() : meanOf(drawn.map((g) => g.abs()));
    return { '‖∇f(θ)‖': quality };
  },
  actual: ({ a, theta }) => ({ '‖∇f(θ)‖': decimalSlope('a*theta^2/2', 'theta', { a, theta }).abs() }),
};
