import { gradientOver } from '../../autodiff/reverse.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { byName, lossGraph, type TwoLayers, twoLayers } from './twoLayers.js';

interface Claim {
  readonly activation: string;
  /** What every weight is. */
  readonly start: number;
}

/** A hidden layer of zeros has nothing to learn from: the graph of the whole loss says so. */
export const zeroInitialization: Theorem<TwoLayers, Claim> = {
  id: 'zero-initialization',
  chapter: 'training',
  title: 'a tanh network of zeros has zero gradients for all its weights',
  statement:
    'In a network with one hidden tanh layer whose weights are all 0, the derivative of the squared error by every weight is 0, whatever the example and the bias of the output: gradient descent moves the bias alone, and the weights stay 0.',
  tex: 'W = 0,\\ v = 0 \\;\\Rightarrow\\; \\frac{\\partial L}{\\partial v_h} = (o - y)\\tanh 0 = 0,\\ \\frac{\\partial L}{\\partial W_{hi}} = (o - y)\\, v_h\\, x_i = 0',
  source: 'corrects [NOTES] 1.2, w = 0 "arbitrarily chosen": right for a convex problem only',
  claim: { activation: 'tanh', start: 0 },
  cases: twoLayers,
  always: [{ inputs: [1, -2], hidden: 2, target: 3, bias: 0 }],
  check: (network, { activation, start }) => {
    const { graph } = lossGraph(network, activation);
    const at = graph.variables.map((name) => asWritten(name === 'b' ? network.bias : start));
    const slopes = byName(graph.variables, gradientOver(graph, at, exact).gradient);
    const moving = [...slopes].find(([name, slope]) => name !== 'b' && !slope.isZero());
    if (moving !== undefined) return `the derivative by ${moving[0]} is ${moving[1]}.`;
    const error = asWritten(network.bias).minus(asWritten(network.target));
    return slopes.get('b')?.equals(error)
      ? undefined
      : `the derivative by the bias is ${slopes.get('b')}, not ${error}.`;
  },
};
