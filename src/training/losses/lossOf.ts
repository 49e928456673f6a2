import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import type { Gradient } from '../../autodiff/reverse.js';
import { bindLines } from '../../formula/bindLines.js';
import { read } from '../../formula/equations.js';
import type { Value } from '../../formula/evaluate.js';
import { layoutOf } from '../../formula/layout.js';
import { Problem } from '../../formula/problem.js';
import type { Loss } from './loss.js';

/** What a model said, and what it should have said: one number per output. */
export interface Answer<N> {
  readonly outputs: readonly N[];
  readonly targets: readonly N[];
}

/** The loss of an answer and its derivative by each output, in any arithmetic. @throws Problem `loss-length` */
export function lossOf<N>({ title, rule }: Loss, arithmetic: Arithmetic<N>, answer: Answer<N>): Gradient<N> {
  const { outputs, targets } = answer;
  if (outputs.length !== targets.length || outputs.length === 0) {
    const message = `${title} needs one target per output, and at least one; there are ${outputs.length} outputs and ${targets.length} targets.`;
    throw new Problem('loss-length', message);
  }
  const lines = read(rule);
  const layout = layoutOf(lines, ['z', 'y', 'n']);
  const slots: Value<N>[] = [outputs, targets, arithmetic.fromNumber(outputs.length)];
  bindLines(lines, layout, arithmetic)(slots);
  return {
    value: slots[layout.get('loss') as number] as N,
    gradient: slots[layout.get('slope') as number] as readonly N[],
  };
}
