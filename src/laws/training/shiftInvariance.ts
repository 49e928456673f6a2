import fc from 'fast-check';
import type { Edit } from '../../formula/edit.js';
import { crossEntropy } from '../../training/losses/crossEntropy.js';
import { lossOf } from '../../training/losses/lossOf.js';
import { parameter } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type LossCase, lossCases } from './lossCases.js';
import { withEdits } from './withEdits.js';

interface Shifted {
  readonly answer: LossCase;
  readonly by: number;
}

/** Only differences between outputs count. */
export const shiftInvariance: Theorem<Shifted, readonly Edit[]> = {
  id: 'cross-entropy-shift',
  chapter: 'training',
  title: 'adding a number to all outputs changes neither the cross-entropy nor its gradient',
  statement:
    'For targets that sum to 1 the cross-entropy of z + c is that of z, and so is its gradient, whatever the number c.',
  tex: 'L(z + c\\,\\mathbf{1}, y) = L(z, y)',
  source: 'Goodfellow, Bengio & Courville (2016), sections 4.1 and 6.2.2.3',
  claim: [],
  cases: fc.record({ answer: lossCases, by: parameter }),
  always: [{ answer: { outputs: [1, -1], targets: [1, 0] }, by: 1000 }],
  check: ({ answer, by }, edits) => {
    const loss = withEdits(crossEntropy, edits);
    const targets = answer.targets.map(asWritten);
    const outputs = answer.outputs.map(asWritten);
    const before = lossOf(loss, exact, { outputs, targets });
    const after = lossOf(loss, exact, { outputs: outputs.map((z) => z.plus(asWritten(by))), targets });
    const pairs = [before.value, ...before.gradient].map((x, k) => [x, [after.value, ...after.gradient][k]] as const);
    const moved = pairs.find(([x, y]) => y === undefined || !agree(x.plus(1), y.plus(1)));
    return moved === undefined ? undefined : `shifted by ${by}, ${moved[0]} becomes ${moved[1]}.`;
  },
};
