import fc from 'fast-check';
import { graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { gradientOver } from '../../autodiff/reverse.js';
import { parameter } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { slopeOf } from './slopeOf.js';

const loss = 'x^3 + 2 * x';
const { graph } = graphOfFormula(loss);

/** Which share of the gradient that one probe has left is still there when the next one adds its own. */
export const clearedBetweenProbes: Theorem<readonly number[], number> = {
  id: 'cleared-between-probes',
  chapter: 'autodiff',
  title: 'a check clears the gradient before every probe',
  statement:
    'Walks backward add to the gradient that is kept. What a check reads after a probe is the slope at the probed point if nothing of the probes before it is left, and else in general not: probed twice at one point, the gradient doubles.',
  tex: "\\bar x \\leftarrow \\bar x + f'(x_k)",
  source: 'by the sum rule; torch.Tensor.backward, "This function accumulates gradients in the leaves"',
  claim: 0,
  cases: fc.array(parameter, { minLength: 2, maxLength: 4 }),
  always: [[1, 1]],
  check: (points, left) => {
    let kept = asWritten(0);
    for (const [k, x] of points.entries()) {
      const [added = kept] = gradientOver(graph, [asWritten(x)], exact).gradient;
      kept = kept.times(left).plus(added);
      const slope = slopeOf(loss, x);
      if (!agree(kept, slope)) return `probe ${k + 1}, at x = ${x}, reads ${kept}; the slope is ${slope}.`;
    }
    return undefined;
  },
};
