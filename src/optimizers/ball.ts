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

/** A ball of which no bound has been derived. */
export interface UnknownBall {
  readonly unknown: string;
}

/** The ball of RMSProp, whose average holds (1 − rate) times the newest square at least. @param rate its decay rate */
export function ballOfRmsprop(rate: string): Ball {
  return {
    radius: `lr / sqrt(1 - ${rate})`,
    derivation:
      `Every step points to the minimum, and |g|/√v is at most 1/√(1−${rate}), since v holds (1−${rate})·g²: ` +
      'a step that crosses the minimum ends within that of it.',
  };
}

/** The ball of RMSProp whose steps gather in a buffer. @param rate the decay rate of the average of squares */
export function ballOfBuffered(rate: string): Ball {
  return {
    radius: `lr / sqrt(1 - ${rate}) / (1 - momentum)^2`,
    derivation:
      `Every scaled step is at most lr/√(1−${rate}) long, and so the buffer at most 1/(1−momentum) times that. Beyond the ` +
      'minimum all gradients point back, so that until the way turns the buffer shrinks by momentum at least: the ' +
      'overshoot is at most a geometric series with that quotient.',
  };
}

/** The ball of Adam and of what decays beside it or in its gradient, for beta1² < beta2. */
export const ballOfAdam: Ball = {
  radius: 'lr * (1 - beta1) / sqrt((1 - beta2) * (1 - beta1^2 / beta2)) / (1 - beta1 / sqrt(beta2))',
  derivation:
    'By the Cauchy–Schwarz inequality |m|/√v is at most (1−beta1)/√((1−beta2)·(1−beta1²/beta2)); the corrections tend to 1 and eps only shortens. ' +
    'Beyond the minimum all gradients point back, so that until the way turns |m| shrinks by beta1 at least and √v by √beta2 at most: ' +
    'the overshoot is at most a geometric series with the quotient beta1/√beta2. A decay only pulls back.',
};

/** The ball of Adamax, for beta1 < beta2. */
export const ballOfAdamax: Ball = {
  radius: 'lr * (1 - beta1) / (1 - beta1 / beta2)^2',
  derivation:
    'Each past |g| is at most u divided by the power of beta2 that has passed, so that |m|/u is at most (1−beta1)/(1−beta1/beta2). ' +
    'Beyond the minimum all gradients point back, so that until the way turns |m| shrinks by beta1 at least and u by beta2 at most: ' +
    'the overshoot is at most a geometric series with the quotient beta1/beta2.',
};

/** The ball of Yogi, for beta1² < beta2. */
export const ballOfYogi: Ball = {
  radius: 'lr * (1 - beta1) / sqrt(1 - beta2) / (1 - beta1 / sqrt(beta2))^2',
  derivation:
    'v is at least (1−beta2)·g² after every step and falls by beta2 at most, so that |m|/√v is at most (1−beta1)/√(1−beta2)/(1−beta1/√beta2). ' +
    'Beyond the minimum all gradients point back: the overshoot is at most a geometric series with the quotient beta1/√beta2.',
};

/** The ball of NAdam, for beta1² < beta2. */
export const ballOfNadam: Ball = {
  radius:
    'lr * (beta1 * (1 - beta1) / sqrt((1 - beta2) * (1 - beta1^2 / beta2)) + (1 - beta1) / sqrt(1 - beta2)) / (1 - beta1 / sqrt(beta2))',
  derivation:
    'The direction is beta1 times that of Adam, with its bound, and 1−beta1 times a gradient of at most √v/√(1−beta2); the corrections tend to 1. ' +
    'Beyond the minimum all gradients point back: the overshoot is at most a geometric series with the quotient beta1/√beta2.',
};
