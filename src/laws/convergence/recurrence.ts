import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindLines } from '../../formula/bindLines.js';
import type { Value } from '../../formula/evaluate.js';
import { inputsRead, layoutOf } from '../../formula/layout.js';
import type { Equation } from '../../formula/syntax.js';

/** What every name holds: a number, or one number per coordinate. */
export type Values<N> = Readonly<Record<string, Value<N>>>;

/** Equations that are computed over and over: from what every name held before a round to what it holds after it. */
export type Recurrence<N> = (before: Values<N>) => Values<N>;

/** Binds equations to an arithmetic. Whatever they read before they compute it has to be among the values. */
export function recurrence<N>(lines: readonly Equation[], arithmetic: Arithmetic<N>): Recurrence<N> {
  const layout = layoutOf(lines, inputsRead(lines));
  const compute = bindLines(lines, layout, arithmetic);
  return (before) => {
    const slots = [...layout.keys()].map((name) => before[name] as Value<N>);
    compute(slots);
    const after: Record<string, Value<N>> = { ...before };
    for (const [name, slot] of layout) after[name] = slots[slot] as Value<N>;
    return after;
  };
}
