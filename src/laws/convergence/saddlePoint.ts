import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { sgd } from '../../optimizers/sgd.js';
import { workOut } from '../../optimizers/worked.js';
import { parameter } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** Gradient descent on x² − y², from the ridge y = 0 and from `nudge` beside it. */
interface Descent {
  readonly x: number;
  readonly nudge: number;
  readonly lr: number;
}

/** Over lr, nudge and t: x_t/x_0, and the step from which |y| stays above 1 once it was |nudge|, as a real number. */
interface SaddleClaim {
  readonly along: string;
  readonly leaves: string;
}

/** A saddle holds whoever comes along its ridge, and nobody else. */
export const saddlePoint: Theorem<Descent, SaddleClaim> = {
  id: 'saddle-point',
  chapter: 'convergence',
  title: 'on x² − y² descent from (x, 0) ends at the saddle, and leaves it after any perturbation',
  statement:
    'On f = x² − y² gradient descent with 0 < lr < 1 from (x, 0) has y_t = 0 and x_t = (1 − 2·lr)^t·x, which tends to the saddle; from (x, δ), however small δ ≠ 0 is, |y_t| = (1 + 2·lr)^t·|δ|, which exceeds 1 from t = log(1/|δ|)/log(1 + 2·lr) on.',
  tex: 'x_t = (1-2\\eta)^t x_0,\\qquad y_t = (1+2\\eta)^t y_0',
  source: '[AMA564] "Converge to saddle points"',
  claim: { along: '(1 - 2 * lr)^t', leaves: 'log(1 / nudge) / log(1 + 2 * lr)' },
  cases: fc.record({
    x: parameter,
    nudge: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
      .map(([digit, places]) => Number(`${digit}e-${places}`)),
    lr: fc.integer({ min: 25, max: 75 }).map((percent) => percent / 100),
  }),
  check: ({ x, nudge, lr }, claim) => {
    const rate = asWritten(lr);
    const ridge = descend([asWritten(x), asWritten(0)], rate, 12);
    for (const [index, [along, across]] of ridge.entries()) {
      const t = index + 1;
      const claimed = decimalFormula(claim.along)({ lr: rate, t: asWritten(t) }).times(x);
      if (!across.isZero()) return `begun at y = 0, y_${t} is ${across}.`;
      if (!agree(along, claimed)) return `x_${t} is ${along}, claimed is ${claimed}.`;
    }
    const leaves = decimalFormula(claim.leaves)({ lr: rate, nudge: asWritten(nudge) })
      .ceil()
      .toNumber();
    const start: Point = [asWritten(x), asWritten(nudge)];
    const [before, after] = [start, ...descend(start, rate, leaves)].slice(-2);
    const left = after?.[1].abs().greaterThanOrEqualTo(1) && before?.[1].abs().lessThan(1);
    return left
      ? undefined
      : `from y = ${nudge} at lr = ${lr}, y is ${before?.[1]} and ${after?.[1]} up to t = ${leaves}.`;
  },
};

type Point = readonly [x: Decimal, y: Decimal];

/** The points after 1, …, `steps` steps. */
function descend(start: Point, lr: Decimal, steps: number): readonly Point[] {
  const { rows } = workOut(algorithmOf(sgd), exact, {
    hyperparameters: { lr },
    theta: start,
    gradientAt: ([x, y]) => [(x as Decimal).times(2), (y as Decimal).times(-2)],
    steps,
  });
  return rows.slice(1).map((row) => row.at(-1) as unknown as Point);
}
