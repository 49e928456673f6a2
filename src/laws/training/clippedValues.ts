import type { Edit } from '../../formula/edit.js';
import { byValue } from '../../training/clipping/byValue.js';
import { clipped } from '../../training/clipping/clipped.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type ClippingCase, clippingCases } from './clippedNorm.js';

interface Claim {
  readonly edits: readonly Edit[];
  /** A gradient of two coordinates that points elsewhere when it is clipped to 1. */
  readonly turns: readonly [number, number];
}

/** Clipping by value is the projection onto a box, coordinate by coordinate. */
export const clippedValues: Theorem<ClippingCase, Claim> = {
  id: 'clipped-values',
  chapter: 'training',
  title: 'clipping by value moves each coordinate to the nearest in the box, and may turn the gradient',
  statement:
    'Clipping by value leaves a coordinate from -limit to limit as it is, and moves any other to the end on its side; the gradient may point elsewhere afterwards, as (1, 10) does clipped to 1.',
  tex: "g'_i = \\arg\\min_{|b| \\le c} |b - g_i|",
  source: 'torch.nn.utils.clip_grad_value_; tf.clip_by_value',
  claim: { edits: [], turns: [1, 10] },
  cases: clippingCases,
  check: ({ tensors, limit }, { edits, turns }) => {
    const clip = (gradients: readonly (readonly number[])[], most: number) => {
      const options = { parameters: { limit: most }, edits, input: asWritten };
      const given = gradients.map((gradient) => gradient.map(asWritten));
      return clipped(byValue, exact, given, options).flat();
    };
    const after = clip(tensors, limit);
    for (const [k, before] of tensors.flat().entries()) {
      const nearest = Math.abs(before) <= limit ? before : Math.sign(before) * limit;
      if (!after[k]?.equals(asWritten(nearest))) return `${before} becomes ${after[k]}, and ${nearest} is nearest.`;
    }
    const [x, y] = clip([turns], 1);
    // Two vectors have one direction where the cross product vanishes.
    const cross = x?.times(turns[1]).minus(y?.times(turns[0]) ?? 0);
    return cross?.isZero() ? `(${turns}) becomes (${x}, ${y}), in the same direction.` : undefined;
  },
};
