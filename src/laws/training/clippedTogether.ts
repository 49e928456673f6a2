import type { Decimal } from 'decimal.js';
import { byGlobalNorm } from '../../training/clipping/byGlobalNorm.js';
import { byNorm } from '../../training/clipping/byNorm.js';
import { clipped } from '../../training/clipping/clipped.js';
import type { Clipping } from '../../training/clipping/clipping.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type ClippingCase, clippingCases } from './clippedNorm.js';

/** The claim is which way of clipping treats all tensors as one vector. */
export const clippedTogether: Theorem<ClippingCase, Clipping> = {
  id: 'clipped-together',
  chapter: 'training',
  title: 'clipping by global norm is clipping all tensors as one vector',
  statement:
    'Clipping several tensors by global norm gives what clipping by norm gives for the one tensor of all their coordinates; clipping each tensor by norm, or each coordinate by value, does not, and turns the whole gradient.',
  tex: '\\|g\\|^2 = \\sum_k \\|g_k\\|^2',
  source: 'tf.clip_by_global_norm: global_norm = √(Σ ‖t‖²)',
  claim: byGlobalNorm,
  cases: clippingCases,
  always: [{ tensors: [[3], [4]], limit: 1 }],
  check: ({ tensors, limit }, claim) => {
    const given = tensors.map((tensor) => tensor.map(asWritten));
    const options = { parameters: { limit }, input: asWritten };
    const apart = clipped(claim, exact, given, options).flat();
    const [joined = []] = clipped(byNorm, exact, [given.flat()], options);
    const other = apart.findIndex((x, k) => !agree(x, joined[k] as Decimal));
    return other < 0 ? undefined : `coordinate ${other + 1} is ${apart[other]}, and ${joined[other]} in one vector.`;
  },
};
