import type { Decimal } from 'decimal.js';
import { asWritten } from '../decimalView.js';
import { average, averageLoss, type FiniteSum, minimizer, slopeOf } from './finiteSum.js';

/** Stochastic gradient descent on a finite sum: step j, from 0, draws an example and has the rate α_j. */
export interface StochasticDescent {
  readonly examples: FiniteSum;
  readonly theta: number;
  /** α_0, …, α_T: the last one only weighs theta_T in the average. */
  readonly rates: readonly number[];
}

/** What a bound on SGD speaks of, all of it exact: every way of drawing the examples is followed. */
export interface Outcome {
  /** E[f(θ̄_T) − f*], where θ̄_T = Σ α_j·theta_j / Σ α_j over j from 0 to T. */
  readonly excess: Decimal;
  /** (theta_0 − theta*)². */
  readonly squaredDistance: Decimal;
  /** B²: the largest E‖g(theta, ξ)‖² among the points that some way visits. */
  readonly squaredGradient: Decimal;
}

/** Follows every sequence of examples; all are equally likely. */
export function outcomeOf({ examples, theta, rates }: StochasticDescent): Outcome {
  const alphas = rates.map(asWritten);
  const total = alphas.reduce((sum, alpha) => sum.plus(alpha));
  const best = minimizer(examples);
  const start = asWritten(theta);
  let squaredGradient = asWritten(0);
  const expectedLoss = (at: Decimal, weighted: Decimal, j: number): Decimal => {
    const slopes = examples.map((example) => slopeOf(example, at));
    const square = average(examples, (example) => slopeOf(example, at).pow(2));
    if (square.greaterThan(squaredGradient)) squaredGradient = square;
    const alpha = alphas[j] as Decimal;
    const sum = weighted.plus(alpha.times(at));
    if (j === alphas.length - 1) return averageLoss(examples, sum.dividedBy(total));
    const branches = slopes.map((slope) => expectedLoss(at.minus(alpha.times(slope)), sum, j + 1));
    return branches.reduce((all, branch) => all.plus(branch)).dividedBy(branches.length);
  };
  const excess = expectedLoss(start, asWritten(0), 0).minus(averageLoss(examples, best));
  return { excess, squaredDistance: start.minus(best).pow(2), squaredGradient };
}
