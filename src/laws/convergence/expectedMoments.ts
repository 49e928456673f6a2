import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { adam } from '../../optimizers/adam.js';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { nonzeroGradient } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type Recurrence, recurrence } from './recurrence.js';

/**
 * A stationary sequence of gradients with two values: the first is taken with probability `share`; after that the last
 * one is repeated with probability `inertia`, else one is drawn anew. At inertia 0 the gradients are independent.
 */
interface Gradients {
  readonly values: readonly [number, number];
  readonly share: number;
  readonly inertia: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly steps: number;
}

/** The expectations over t, beta1, beta2, and the moments of one gradient: mean is E[g], square is E[g²]. */
interface MomentClaim {
  readonly m: string;
  readonly v: string;
}

const percent = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);

/** Why bias correction divides by 1 − beta^t: the averages start at 0, and are too small by just this factor. */
export const expectedMoments: Theorem<Gradients, MomentClaim> = {
  id: 'expected-moments',
  chapter: 'convergence',
  title: 'the averages of stationary gradients are too small by 1 − beta^t in expectation',
  statement:
    'If all gradients have the same mean and mean square, dependent on each other or not, then E[m_t] = (1 − beta1^t)·E[g] and E[v_t] = (1 − beta2^t)·E[g²].',
  tex: '\\mathbb{E}[m_t] = (1-\\beta_1^t)\\,\\mathbb{E}[g],\\qquad \\mathbb{E}[v_t] = (1-\\beta_2^t)\\,\\mathbb{E}[g^2]',
  source: 'Kingma & Ba (2015), section 3, eq. (4) with ζ = 0; [CPEN455] bias-correction slides',
  claim: { m: '(1 - beta1^t) * mean', v: '(1 - beta2^t) * square' },
  cases: fc.record({
    values: fc.tuple(nonzeroGradient, nonzeroGradient),
    share: percent,
    inertia: fc.oneof(fc.constant(0), percent),
    beta1: percent,
    beta2: percent,
    steps: fc.integer({ min: 1, max: 5 }),
  }),
  check: (gradients, claim) => {
    const { m, v } = expectations(gradients);
    const [first, second] = gradients.values.map(asWritten) as [Decimal, Decimal];
    const share = asWritten(gradients.share);
    const expected = (a: Decimal, b: Decimal) => share.times(a).plus(share.negated().plus(1).times(b));
    const known = {
      t: asWritten(gradients.steps),
      beta1: asWritten(gradients.beta1),
      beta2: asWritten(gradients.beta2),
      mean: expected(first, second),
      square: expected(first.pow(2), second.pow(2)),
    };
    const [claimedM, claimedV] = [decimalFormula(claim.m)(known), decimalFormula(claim.v)(known)];
    if (!agree(m, claimedM)) return `E[m_${gradients.steps}] is ${m}, claimed is ${claimedM}.`;
    return agree(v, claimedV) ? undefined : `E[v_${gradients.steps}] is ${v}, claimed is ${claimedV}.`;
  },
};

interface Moments {
  readonly m: Decimal;
  readonly v: Decimal;
}

/** E[m_t] and E[v_t], by following every sequence of gradients through Adam's own lines for m and v. */
function expectations({ values, share, inertia, beta1, beta2, steps }: Gradients): Moments {
  const lines = algorithmOf(adam).lines.filter(({ target }) => target === 'm' || target === 'v');
  const step = recurrence(lines, exact);
  const rates = { beta1: asWritten(beta1), beta2: asWritten(beta2) };
  const shares = [asWritten(share), asWritten(1).minus(asWritten(share))];
  const fresh = asWritten(1).minus(asWritten(inertia));
  const follow = (before: Moments, last: number | undefined, left: number): Moments => {
    if (left === 0) return before;
    let sum: Moments = { m: asWritten(0), v: asWritten(0) };
    for (const [index, g] of values.entries()) {
      const again = last === index ? asWritten(inertia) : asWritten(0);
      const drawn = shares[index] as Decimal;
      const probability = last === undefined ? drawn : fresh.times(drawn).plus(again);
      const { m, v } = follow(stepped(step, { ...before, ...rates }, g), index, left - 1);
      sum = { m: sum.m.plus(probability.times(m)), v: sum.v.plus(probability.times(v)) };
    }
    return sum;
  };
  return follow({ m: asWritten(0), v: asWritten(0) }, undefined, steps);
}

function stepped(step: Recurrence<Decimal>, values: Moments, g: number): Moments {
  const after = step({ ...values, g: asWritten(g) });
  return { m: after.m as Decimal, v: after.v as Decimal };
}
