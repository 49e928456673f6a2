import fc from 'fast-check';
import { algorithmOf } from '../../../optimizers/algorithm.js';
import { sgd } from '../../../optimizers/sgd.js';
import { shortDecimal } from '../../cases/numbers.js';
import { formulaValue } from '../../formulaValue.js';
import { thetasOf } from '../../workedSteps.js';
import type { Erratum } from '../erratum.js';

/** Descent on x² − y² from (x, y). */
interface OnSaddle {
  readonly lr: number;
  readonly x: number;
  readonly y: number;
  readonly steps: number;
}

const starts = (y: fc.Arbitrary<number>) =>
  fc.record({
    lr: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    x: shortDecimal(-1, 0),
    y,
    steps: fc.integer({ min: 1, max: 8 }),
  });

/** Where descent goes near a saddle. */
export const saddlePoint: Erratum<OnSaddle, Readonly<Record<string, string>>> = {
  id: 'ama-saddle-points',
  kind: 'limited',
  places: [{ source: 'AMA564', place: '“Is SGD Good Enough?”, 3' }],
  printed: {
    text: 'SGD converges to the saddle point (0, 0) of x² − y²: |x| and |y| go to 0',
    claim: { '|x|': '(1 - 2*lr)^steps*x', '|y|': '0' },
  },
  holds: {
    text: '|x| shrinks by |1 − 2α| a step, |y| grows by 1 + 2α: only from y = 0 exactly does it come there',
    claim: { '|x|': '(1 - 2*lr)^steps*x', '|y|': '(1 + 2*lr)^steps*y' },
  },
  witness: { text: 'from (1, 1e-8) at α = 1/4, thirty steps', case: { lr: 0.25, x: 1, y: 1e-8, steps: 30 } },
  why: 'A gradient of zero is a point of rest, and here one that the least noise leaves.',
  cases: starts(fc.constantFrom(0, 1e-8, 0.1, 1)),
  within: starts(fc.constant(0)),
  claimed: (start, formulas) =>
    Object.fromEntries(
      Object.entries(formulas).map(([name, formula]) => [name, formulaValue(formula, { ...start }).abs()]),
    ),
  actual: ({ lr, x, y, steps }) => {
    const end = (theta: number, objective: string) =>
      thetasOf(algorithmOf(sgd), { hyperparameters: { lr }, theta, gradients: { objective, steps } }).at(-1)?.abs();
    return { '|x|': end(x, 'theta^2') ?? false, '|y|': end(y, '-theta^2') ?? false };
  },
};
