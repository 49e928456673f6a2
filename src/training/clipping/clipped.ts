import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindLines } from '../../formula/bindLines.js';
import { applyEdits, type Edit } from '../../formula/edit.js';
import { read } from '../../formula/equations.js';
import type { Value } from '../../formula/evaluate.js';
import { layoutOf } from '../../formula/layout.js';
import { completed, type Values } from '../parameter.js';
import type { Clipping, Together } from './clipping.js';

/** The gradient of one tensor, a number per coordinate. */
type Gradient<N> = readonly N[];

/** How gradients are clipped. */
export interface ClippingOptions<N> {
  /** By name or alias; the default where one is missing. */
  readonly parameters: Values;
  /** Changes to the rule, such as those of a choice; none unless given. */
  readonly edits?: readonly Edit[];
  /** How a parameter enters: exactly, unless said otherwise. */
  readonly input?: (x: number) => N;
}

/** The gradients of all tensors, clipped; what is not a number spreads as far as its norm does. @throws Problem as `completed` */
export function clipped<N>(
  clipping: Clipping,
  arithmetic: Arithmetic<N>,
  tensors: readonly Gradient<N>[],
  { parameters, edits = [], input = arithmetic.fromNumber }: ClippingOptions<N>,
): readonly Gradient<N>[] {
  const values = Object.entries(completed(clipping, parameters));
  const lines = applyEdits(read(clipping.rule), edits);
  const layout = layoutOf(lines, ['g', ...values.map(([name]) => name)]);
  const step = bindLines(lines, layout, arithmetic);
  return applied[clipping.together](tensors, (gradient) => {
    const slots: Value<N>[] = [gradient, ...values.map(([, x]) => input(x))];
    step(slots);
    return slots[0] as Gradient<N>;
  });
}

type Clip<N> = (gradient: Gradient<N>) => Gradient<N>;

/** Applies a rule to each tensor, or to all of them as one vector. */
const applied: { readonly [T in Together]: <N>(tensors: readonly Gradient<N>[], clip: Clip<N>) => Gradient<N>[] } = {
  'each tensor': (tensors, clip) => tensors.map((tensor) => (tensor.length === 0 ? tensor : clip(tensor))),
  'all tensors': (tensors, clip) => {
    const all = tensors.flat();
    const together = all.length === 0 ? all : clip(all);
    let end = 0;
    return tensors.map(({ length }) => {
      end += length;
      return together.slice(end - length, end);
    });
  },
};
