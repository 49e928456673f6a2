import fc from 'fast-check';
import { contains, domain } from '../../../optimizers/domain.js';
import { formulaValue } from '../../formulaValue.js';
import type { Erratum } from '../erratum.js';

interface Decay {
  readonly beta: number;
  readonly t: number;
}

/** Which decay rates an algorithm with bias correction may be given. */
export const betaRange: Erratum<Decay, string> = {
  id: 'hw3-beta-range',
  kind: 'wrong',
  places: [
    { source: 'HW3', place: 'Algorithm 1, “Require”' },
    { source: 'EECS182', place: 'Algorithms 2 and 3, line 1' },
  ],
  printed: { text: 'β1 and β2 lie in [0, 1], or in (0, 1]', claim: '[0, 1]' },
  holds: { text: 'they lie in [0, 1)', claim: '[0, 1)' },
  witness: { text: 'β = 1, at t = 1, for any gradient', case: { beta: 1, t: 1 } },
  why: 'The correction divides by 1 − β^t, which is 0 at β = 1; [EECS182] Algorithm 1, which has no correction and exchanges the weights, is fine there.',
  cases: fc.record({
    beta: fc.oneof(
      fc.constantFrom(0, 1),
      fc.integer({ min: 1, max: 999 }).map((k) => k / 1000),
    ),
    t: fc.integer({ min: 1, max: 9 }),
  }),
  claimed: ({ beta, t }, interval) => ({
    [`1/(1 − β^${t}) is a number`]: contains(domain(interval), beta),
  }),
  actual: ({ beta, t }) => ({
    [`1/(1 − β^${t}) is a number`]: formulaValue('1/(1 - beta^t)', { beta, t }).isFinite(),
  }),
};
