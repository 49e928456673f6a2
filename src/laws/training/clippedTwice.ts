import type { Decimal } from 'decimal.js';
import { byGlobalNorm } from '../../training/clipping/byGlobalNorm.js';
import { clipped } from '../../training/clipping/clipped.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type ClippingCase, clippingCases, normOf } from './clippedNorm.js';

/** What a second clipping does, by the choice of the form. */
type Claim = Readonly<Record<string, 'stays' | 'shrinks'>>;

/** By how much the padded form may fall short of the limit: what it adds to the norm. */
const padding = exact.literal('1e-6');

/** Whether clipping is a projection: PyTorch's is not. */
export const clippedTwice: Theorem<ClippingCase, Claim> = {
  id: 'clipped-twice',
  chapter: 'training',
  title: 'clipping again changes nothing, but in PyTorch, where it shrinks again',
  statement:
    "Gradients that were clipped by global norm stay as they are when they are clipped again; in PyTorch's form they end between limit − 1e-6 and the limit, and become shorter whenever they are clipped again.",
  tex: "\\|g'\\| = \\frac{c\\,\\|g\\|}{\\|g\\| + 10^{-6}} \\in (c - 10^{-6}, c)",
  source: 'tf.clip_by_global_norm; torch.nn.utils.clip_grad_norm_; by inserting one into the other',
  claim: { exact: 'stays', padded: 'shrinks' },
  cases: clippingCases,
  always: [{ tensors: [[3], [4]], limit: 1 }],
  check: ({ tensors, limit }, claim) => {
    const given = tensors.map((tensor) => tensor.map(asWritten));
    if (normOf(given.flat()).lessThanOrEqualTo(limit)) return undefined;
    for (const { id, edits } of byGlobalNorm.axes.form?.choices ?? []) {
      const clip = (gradients: readonly (readonly Decimal[])[]) =>
        clipped(byGlobalNorm, exact, gradients, { parameters: { limit }, edits, input: asWritten });
      const once = clip(given);
      const [first, second] = [normOf(once.flat()), normOf(clip(once).flat())];
      const seen = agree(first, second) ? 'stays' : second.lessThan(first) ? 'shrinks' : 'grows';
      if (seen !== claim[id]) return `the ${id} form brings the norm to ${first} and then to ${second}: it ${seen}.`;
      const short = asWritten(limit).minus(first);
      if (!agree(first, asWritten(limit)) && !(short.greaterThan(0) && short.lessThan(padding))) {
        return `the ${id} form brings the norm to ${first}, with a limit of ${limit}.`;
      }
    }
    return undefined;
  },
};
