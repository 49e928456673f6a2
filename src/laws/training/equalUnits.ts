import { gradientOver } from '../../autodiff/reverse.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { byName, lossGraph, type TwoLayers, twoLayers } from './twoLayers.js';

/** By how much the weights of one hidden unit differ from those of the next. */
export const equalUnits: Theorem<TwoLayers, number> = {
  id: 'equal-units-stay-equal',
  chapter: 'training',
  title: 'hidden units that begin alike stay alike',
  statement:
    'Hidden units with the same weights, zero or not, have the same gradients, so that training keeps them the same: a hidden layer needs weights that differ.',
  tex: 'W_h = W_k,\\ v_h = v_k \\;\\Rightarrow\\; \\nabla_{W_h} L = \\nabla_{W_k} L,\\ \\partial_{v_h} L = \\partial_{v_k} L',
  source: 'corrects [NOTES] 1.2; Goodfellow, Bengio & Courville (2016), section 8.4',
  claim: 0,
  cases: twoLayers,
  always: [{ inputs: [1, -0.5], hidden: 2, target: 1, bias: 0 }],
  check: (network, difference) => {
    const { graph } = lossGraph(network, 'tanh');
    const at = graph.variables.map((name) => asWritten(0.5 + difference * unitOf(name)));
    const slopes = byName(graph.variables, gradientOver(graph, at, exact).gradient);
    for (const [name, slope] of slopes) {
      const [kind = '', unit] = [name[0], unitOf(name)];
      if (kind === 'b' || unit === 1) continue;
      const first = slopes.get(name.replace(`${kind}${unit}`, `${kind}1`));
      if (!first?.equals(slope)) return `the derivative by ${name} is ${slope}, and ${first} at the first unit.`;
    }
    return undefined;
  },
};

/** The hidden unit of a weight such as w2_1 or v2; 0 for the bias. */
function unitOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}
