import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { parameter } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type LinearMethod, type ParabolaSettings, type Position, parabolaStep, stepMatrix } from './parabolaStep.js';
import { half, isStable, shrunk } from './stability.js';

/** Momentum on x² − y², from the ridge y = 0 and from `nudge` beside it. */
interface Descent {
  readonly method: keyof SaddleClaim;
  readonly x: number;
  readonly nudge: number;
  readonly lr: number;
  readonly momentum: number;
}

/** What y does, over lr and beta: y_1/y_0, and the sum and the product of the two numbers whose powers make up y_t. */
type SaddleClaim = Readonly<
  Record<Exclude<LinearMethod, 'gradient-descent'>, { first: string; sum: string; product: string }>
>;

/** A buffer holds nothing across a ridge on which no gradient points, and hastens every other way down. */
export const momentumSaddle: Theorem<Descent, SaddleClaim> = {
  id: 'momentum-saddle',
  chapter: 'convergence',
  title: 'momentum ends at the saddle of x² − y² from its ridge too, and leaves it after any perturbation',
  statement:
    'On f = x² − y² momentum in each form, with 0 < lr < 2/3 and 0 ≤ beta < 1, from (x, 0) has y_t = 0 and tends to the saddle; from (x, δ), however small δ ≠ 0 is, y_t = δ·((r − z₂)·z₁^t + (z₁ − r)·z₂^t)/(z₁ − z₂) with y_1 = r·δ and z₁ > 1 > z₂ the roots of z² − s·z + p, so that it exceeds 1: r, s, p are 1 + 2·lr, 1 + beta + 2·lr, beta for the heavy ball, with lr·(1 − beta) in the place of lr for the average, and 1 + 2·lr, (1 + beta)·r, beta·r for Nesterov’s look-ahead.',
  tex: 'y_t = \\frac{(r - z_2) z_1^t + (z_1 - r) z_2^t}{z_1 - z_2}\\, y_0,\\qquad z^2 - s z + p = 0',
  source:
    '[AMA564] "Converge to saddle points", for the methods that it prints beside gradient descent: a linear recurrence of order two with the curvature −2',
  claim: {
    ema: { first: '1 + 2 * (1 - beta) * lr', sum: '1 + beta + 2 * (1 - beta) * lr', product: 'beta' },
    'heavy-ball': { first: '1 + 2 * lr', sum: '1 + beta + 2 * lr', product: 'beta' },
    nesterov: { first: '1 + 2 * lr', sum: '(1 + beta) * (1 + 2 * lr)', product: 'beta * (1 + 2 * lr)' },
  },
  cases: fc.record({
    method: fc.constantFrom('ema', 'heavy-ball', 'nesterov'),
    x: parameter,
    nudge: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
      .map(([digit, places]) => Number(`${digit}e-${places}`)),
    lr: fc.integer({ min: 5, max: 65 }).map((percent) => percent / 100),
    momentum: fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100),
  }),
  check: (descent, claim) => endsAtTheSaddle(descent) ?? leavesIt(descent, claim),
};

const settingsOf = ({ lr, momentum }: Descent, curvature: number): ParabolaSettings => ({
  lr: asWritten(lr),
  momentum: asWritten(momentum),
  curvature: asWritten(curvature),
});

/** Along x the curvature is 2; across, the ridge has no gradient. */
function endsAtTheSaddle(descent: Descent): string | undefined {
  const along = stepMatrix(parabolaStep(descent.method, settingsOf(descent, 2)));
  if (!isStable(along) || !shrunk(along)?.length.lessThan(half))
    return `${descent.method} does not come to the saddle.`;
  const [y] = parabolaStep(descent.method, settingsOf(descent, -2))([asWritten(0), asWritten(0)]);
  return y.isZero() ? undefined : `${descent.method} begun at y = 0 goes to ${y}.`;
}

/** The steps against the claimed closed form, and the first of them at which that form must have passed 1. */
function leavesIt(descent: Descent, claim: SaddleClaim): string | undefined {
  const { method, nudge } = descent;
  const settings = settingsOf(descent, -2);
  const values = { lr: settings.lr, beta: settings.momentum };
  const claimed = (part: 'first' | 'sum' | 'product') => decimalFormula(claim[method][part])(values);
  const [first, sum, product] = [claimed('first'), claimed('sum'), claimed('product')];
  const spread = exact.unary.sqrt(sum.times(sum).minus(product.times(4)));
  const [large, small] = [sum.plus(spread).dividedBy(2), sum.minus(spread).dividedBy(2)];
  const shareOf = (other: Decimal) => first.minus(other).abs().dividedBy(spread);
  const leaves = shareOf(small).times(nudge).ln().negated().dividedBy(large.ln()).ceil().toNumber();
  let at: Position = [asWritten(nudge), asWritten(0)];
  const step = parabolaStep(method, settings);
  for (let t = 1; t <= leaves; t++) {
    at = step(at);
    const form = shareOf(small)
      .times(large.pow(t))
      .plus(shareOf(large).times(small.pow(t)))
      .times(nudge);
    if (!agree(at[0], form)) return `${method}: y_${t} is ${at[0]}, claimed is ${form}.`;
  }
  return at[0].greaterThanOrEqualTo(1) ? undefined : `${method}: y is ${at[0]} after ${leaves} steps.`;
}
