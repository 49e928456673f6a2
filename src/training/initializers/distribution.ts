import type { Random } from '../random/random.js';

/** What weights are drawn from: all of mean 0, with one number that says how wide it is. */
export interface Distribution {
  readonly id: string;
  /** What `scale` is to it. */
  readonly scale: string;
  /** A formula over `scale`. */
  readonly variance: string;
  /**
   * Of X = w²/variance, which has mean 1: bounds E X² ≤ second and, for every q ≥ 3, E X^q ≤ q!/2·second·growth^(q−2).
   * From these follows how far an average of X may stray from 1. Absent where the variance is 0.
   */
  readonly moments?: { readonly second: number; readonly growth: number };
  draw(scale: number, random: Random): number;
}

/** Always 0. */
export const pointAtZero: Distribution = {
  id: 'point',
  scale: 'every weight',
  variance: '0',
  draw: () => 0,
};

/** All numbers from −scale to scale, equally likely. X ≤ 3 and E X² = 9/5, so that E X^q ≤ 3^(q−2)·9/5 ≤ q!/2·9/5. */
export const uniform: Distribution = {
  id: 'uniform',
  scale: 'half the width',
  variance: 'scale^2 / 3',
  moments: { second: 9 / 5, growth: 1 },
  draw: (scale, random) => scale * (2 * random.unit() - 1),
};

/** E X^q = 1·3·5⋯(2q − 1), whose factors are at most 2(q + 1) where q!/2·3·2^(q−2) has exactly that. */
export const normal: Distribution = {
  id: 'normal',
  scale: 'the standard deviation',
  variance: 'scale^2',
  moments: { second: 3, growth: 2 },
  draw: (scale, random) => scale * random.normal(),
};
