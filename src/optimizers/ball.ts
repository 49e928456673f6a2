/**
 * What an optimizer need not leave around the minimum of a parabola, at a constant rate: its steps do not shrink with
 * the gradient. An optimizer that comes to rest at the minimum declares none.
 */
export interface Ball {
  /** In every coordinate; a formula over the hyperparameters, in units of the parameter. */
  readonly radius: string;
  /** Why it is no larger. */
  readonly derivation: string;
}

/** The ball of Adam and of what decays beside it or in its gradient, for beta1² < beta2. */
export const ballOfAdam: Ball = {
  radius: 'lr * (1 - beta1) / sqrt((1 - beta2) * (1 - beta1^2 / beta2)) / (1 - beta1 / sqrt(beta2))',
  derivation:
    'By the Cauchy–Schwarz inequality |m|/√v is at most (1−beta1)/√((1−beta2)·(1−beta1²/beta2)); the corrections tend to 1 and eps only shortens. ' +
    'Beyond the minimum all gradients point back, so that until the way turns |m| shrinks by beta1 at least and √v by √beta2 at most: ' +
    'the overshoot is at most a geometric series with the quotient beta1/√beta2. A decay only pulls back.',
};
