import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { parseEquations } from '../../formula/parse.js';
import { nonzeroGradient, parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { recurrence } from './recurrence.js';

/** AdaGrad met by the same gradient in every step. */
interface Run {
  readonly lr: number;
  readonly theta: number;
  readonly gradient: number;
  readonly steps: number;
}

/** The diagonal form; n is the sum of all squares. */
const adagrad = `
  n     = n + g^2
  theta = theta - lr * g / (sqrt(n) + eps)`;

/** AdaGrad's sum grows like t, and so its steps shrink like 1/√t, whatever the size of the gradient. */
export const adagradConstantGradient: Theorem<Run, string> = {
  id: 'adagrad-constant-gradient',
  chapter: 'convergence',
  title: 'with a constant gradient AdaGrad steps lr/√t',
  statement: 'With a constant gradient and eps = 0 AdaGrad’s step t is lr/√t long, whatever the size of the gradient.',
  tex: '|\\theta_t - \\theta_{t-1}| = \\frac{\\eta}{\\sqrt{t}}',
  source: 'Duchi, Hazan & Singer (2011), diagonal form; [AMA564] AdaGrad, its issue, with the root that it leaves out',
  claim: 'lr / sqrt(t)',
  cases: fc.record({
    lr: shortDecimal(-2, 0),
    theta: parameter,
    gradient: nonzeroGradient,
    steps: fc.integer({ min: 2, max: 9 }),
  }),
  check: ({ lr, theta, gradient, steps }, claim) => {
    const step = recurrence(parseEquations(adagrad), exact);
    const length = decimalFormula(claim);
    const rate = asWritten(lr);
    const zero = asWritten(0);
    let values = { n: zero, theta: asWritten(theta), g: asWritten(gradient), lr: rate, eps: zero };
    for (let t = 1; t <= steps; t++) {
      const after = step(values) as typeof values;
      const moved: Decimal = after.theta.minus(values.theta).abs();
      const claimed = length({ lr: rate, t: asWritten(t) });
      if (!agree(moved, claimed)) return `step ${t} is ${moved} long, claimed is ${claimed}.`;
      values = after;
    }
    return undefined;
  },
};
