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

/** The ball of steps as long as the rate, by the sign of the gradient. */
export const ballOfSigns: Ball = {
  radius: 'lr',
  derivation: 'Every step is lr long and points to the minimum: one that crosses it ends within lr of it.',
};

const wayBack =
  'Every step is lr long, so that k steps before it crossed the minimum the parameter was at most k+1 steps away from it, ' +
  'and n steps after it at least n−1.';

/** The ball of Signum. */
export const ballOfSignum: Ball = {
  radius: 'lr / (1 - momentum)',
  derivation: `${wayBack} On a parabola the average is then at most momentum/(1−momentum) + 1 − n steps’ worth of gradient, and turns.`,
};

/** The ball of Signum whose parameters decay beside the step, while the decay is below what the average forgets. */
export const ballOfSignumWithDecay: Ball = {
  radius: 'lr * (1 + momentum * (2 - momentum) / ((1 - momentum) * (1 - lr * weight_decay)))',
  derivation:
    'As without decay, with d = lr·weight_decay: on the way in steps are longer, so that when it crosses the minimum the average is ' +
    'at most 1/(1−d−momentum) steps’ worth of gradient; on the way out they are shorter, and it turns at (momentum + (1−momentum)·momentum^n)/((1−d)(1−momentum)) steps.',
};

/** The ball of Lion without decay. */
export const ballOfLion: Ball = {
  radius: 'lr * (1 + beta1 / (1 - beta2))',
  derivation: `${wayBack} On a parabola the mixture is then at most beta1/(1−beta2) + 1 − n steps’ worth of gradient, and turns.`,
};

/** The ball of Rprop, whatever it does when a gradient changes its sign. */
export const ballOfRprop: Ball = {
  radius: 'eta_plus * min_step',
  derivation:
    'Between two crossings of the minimum the step size shrinks by eta_minus once and grows by eta_plus once at most, to 0.6 of ' +
    'what it was, until it is min_step; and then no crossing is longer than eta_plus·min_step.',
};
