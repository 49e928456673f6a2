import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { gradientOver } from '../../autodiff/reverse.js';
import type { Edit } from '../../formula/edit.js';
import { crossEntropy } from '../../training/losses/crossEntropy.js';
import { lossOf } from '../../training/losses/lossOf.js';
import { parameter } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { withEdits } from './withEdits.js';

interface Classified {
  readonly outputs: readonly number[];
  /** The right class, from 0. */
  readonly right: number;
}

/** Reverse mode through −log of the softmax, written out as on a slide; decimals do not overflow. */
export const softmaxMinusTarget: Theorem<Classified, readonly Edit[]> = {
  id: 'softmax-minus-one-hot',
  chapter: 'training',
  title: "cross-entropy's gradient is the softmax minus the one-hot target",
  statement:
    'The derivative of −log(exp(z_c)/Σ exp(z_k)) by the outputs is their softmax, minus 1 at the right class c; its coordinates sum to 0.',
  tex: '\\frac{\\partial}{\\partial z_k} \\Bigl(-\\log \\frac{e^{z_c}}{\\sum_j e^{z_j}}\\Bigr) = \\frac{e^{z_k}}{\\sum_j e^{z_j}} - [k = c]',
  source: 'Bishop (2006), section 4.3.4; Goodfellow, Bengio & Courville (2016), section 6.2.2.3',
  claim: [],
  cases: fc
    .array(parameter, { minLength: 1, maxLength: 4 })
    .chain((outputs) =>
      fc.record({ outputs: fc.constant(outputs), right: fc.integer({ min: 0, max: outputs.length - 1 }) }),
    ),
  always: [{ outputs: [1, 1, 1], right: 0 }],
  check: ({ outputs, right }, edits) => {
    const at = outputs.map(asWritten);
    const written = `log(${outputs.map((_, k) => `exp(z${k + 1})`).join(' + ')}) - z${right + 1}`;
    const slopes = gradientOver(graphOfFormula(written).graph, at, exact);
    const targets = outputs.map((_, k) => asWritten(k === right ? 1 : 0));
    const claimed = lossOf(withEdits(crossEntropy, edits), exact, { outputs: at, targets });
    if (!near(slopes.value, claimed.value)) return `the loss is ${slopes.value}, claimed is ${claimed.value}.`;
    const other = slopes.gradient.findIndex((slope, k) => !near(slope, claimed.gradient[k] as Decimal));
    if (other >= 0) {
      return `the derivative by z${other + 1} is ${slopes.gradient[other]}, claimed is ${claimed.gradient[other]}.`;
    }
    const sum = claimed.gradient.reduce((a, b) => a.plus(b));
    return near(sum, asWritten(0)) ? undefined : `the derivatives sum to ${sum}.`;
  },
};

/** Equal to 40 digits of 1: what vanishes here is a difference of terms of that size or larger. */
function near(a: Decimal, b: Decimal): boolean {
  return agree(a.plus(1), b.plus(1));
}
