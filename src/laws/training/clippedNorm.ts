import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { float64 } from '../../arithmetic/float64.js';
import type { Edit } from '../../formula/edit.js';
import { byGlobalNorm } from '../../training/clipping/byGlobalNorm.js';
import { clipped } from '../../training/clipping/clipped.js';
import { gradient, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { total } from './smallData.js';

/** The gradients of a few tensors, and a limit. */
export interface ClippingCase {
  readonly tensors: readonly (readonly number[])[];
  readonly limit: number;
}

/** Up to three tensors of up to three coordinates, one of them not zero. */
export const clippingCases = fc
  .record({
    tensors: fc.array(fc.array(gradient, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    limit: shortDecimal(-1, 2),
  })
  .filter(({ tensors }) => tensors.flat().some((g) => g !== 0));

/** √Σx², in decimals. */
export function normOf(numbers: readonly Decimal[]): Decimal {
  return exact.unary.sqrt(total(numbers.map((x) => x.times(x))));
}

/** The claim is an edit of the rule: none. */
export const clippedNorm: Theorem<ClippingCase, readonly Edit[]> = {
  id: 'clipped-norm',
  chapter: 'training',
  title: 'clipping by norm shortens to the limit, keeps the direction, and leaves short gradients alone',
  statement:
    'Gradients clipped by global norm have the norm min(‖g‖, limit) and are one and the same multiple of what they were, by a number from 0 to 1; where ‖g‖ < limit they are, to the bit, what they were.',
  tex: "\\|g'\\| = \\min(\\|g\\|, c),\\quad g' = \\min\\Bigl(1, \\frac{c}{\\|g\\|}\\Bigr)\\, g",
  source: 'Pascanu, Mikolov & Bengio (2013), Algorithm 1; tf.clip_by_global_norm',
  claim: [],
  cases: clippingCases,
  always: [
    { tensors: [[3], [4]], limit: 5 },
    { tensors: [[3], [4]], limit: 1 },
    { tensors: [[0.3, -0.1]], limit: 49 },
  ],
  check: ({ tensors, limit }, edits) => {
    const given = tensors.map((tensor) => tensor.map(asWritten));
    const options = { parameters: { limit }, edits, input: asWritten };
    const after = clipped(byGlobalNorm, exact, given, options).flat();
    const before = given.flat();
    const [norm, reached] = [normOf(before), normOf(after)];
    const wanted = exact.binary.min(norm, asWritten(limit));
    if (!agree(reached, wanted)) return `a gradient of norm ${norm} gets the norm ${reached}, not ${wanted}.`;
    const turned = after.findIndex((x, k) => !agree(x.times(norm), (before[k] as Decimal).times(reached)));
    if (turned >= 0)
      return `coordinate ${turned + 1} goes from ${before[turned]} to ${after[turned]}: another direction.`;
    if (!norm.lessThan(limit)) return undefined;
    const doubles = clipped(byGlobalNorm, float64, tensors, { parameters: { limit }, edits }).flat();
    const moved = doubles.findIndex((x, k) => x !== tensors.flat()[k]);
    return moved < 0 ? undefined : `below the limit ${tensors.flat()[moved]} becomes ${doubles[moved]}.`;
  },
};
