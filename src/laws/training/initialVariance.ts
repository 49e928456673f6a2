import fc from 'fast-check';
import { evaluated } from '../../training/evaluated.js';
import { initializers } from '../../training/initializers/index.js';
import { shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { formulaValue } from './formulaValue.js';

interface LayerCase {
  readonly inputs: number;
  readonly outputs: number;
  /** Of gain, slope or deviation, whatever the initializer has. */
  readonly parameter: number;
}

/** What is 1 for an initializer, by its id: a formula over `variance`, fan_in, fan_out and its parameters. */
type Claim = Readonly<Record<string, string>>;

/** The exact variances, against what the papers ask for. */
export const initialVariance: Theorem<LayerCase, Claim> = {
  id: 'initial-variance',
  chapter: 'training',
  title: 'LeCun keeps the variance of a layer, He that behind a ReLU, Xavier that of forward and backward on average',
  statement:
    'The variance of a weight times its fan_in is 1 for LeCun, and times (1 + slope²)/2 for He, whose activation keeps that share of a symmetric input; Xavier has 1 for the mean of fan_in and fan_out, all times the square of the gain.',
  tex: 'n_{in}\\mathrm{Var}\\,w = 1,\\quad \\tfrac12 (1 + a^2)\\, n_{in}\\mathrm{Var}\\,w = 1,\\quad \\tfrac12 (n_{in} + n_{out})\\mathrm{Var}\\,w = 1',
  source:
    'LeCun et al. (1998), eq. (16); He et al. (2015), eq. (10) and (15); Glorot & Bengio (2010), eq. (12) and (16)',
  claim: {
    normal: 'variance / std^2',
    'lecun-uniform': 'fan_in * variance / gain^2',
    'lecun-normal': 'fan_in * variance / gain^2',
    'xavier-uniform': '(fan_in + fan_out) / 2 * variance / gain^2',
    'xavier-normal': '(fan_in + fan_out) / 2 * variance / gain^2',
    'he-uniform': 'fan_in * variance * (1 + slope^2) / 2',
    'he-normal': 'fan_in * variance * (1 + slope^2) / 2',
  },
  cases: fc.record({
    inputs: fc.integer({ min: 1, max: 999 }),
    outputs: fc.integer({ min: 1, max: 999 }),
    parameter: shortDecimal(-1, 0),
  }),
  check: ({ inputs, outputs, parameter }, claim) => {
    for (const { id, title, parameters, scale, distribution } of initializers) {
      const { [id]: product } = claim;
      if (product === undefined) continue;
      const chosen = Object.keys(parameters).map((name) => [name, asWritten(parameter)]);
      const names = { ...Object.fromEntries(chosen), fan_in: asWritten(inputs), fan_out: asWritten(outputs) };
      const width = evaluated(scale, exact, names)(0);
      const variance = formulaValue(distribution.variance, { scale: width });
      const value = formulaValue(product, { ...names, variance });
      if (!agree(value, asWritten(1)))
        return `${title}: ${product} is ${value} for ${inputs} inputs, ${outputs} outputs.`;
    }
    return undefined;
  },
};
