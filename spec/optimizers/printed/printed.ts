/**
 * What somebody documents of an optimizer, in the steps in which it is printed there. A choice that they leave open stands
 * behind the name: `PyTorch + decay=coupled`.
 */
export type Printed = readonly [optimizer: string, user: string, equations: string];

/** Both moments of Adam. */
export const moments = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2`;

/** The corrections of Adam, taken into the rate. */
export const folded = 'lr_t = lr * sqrt(1 - beta2^t) / (1 - beta1^t)';

/** A buffer with the rate inside. */
export const velocity = 'm = momentum * m + lr * g';

/** Both averages of Lion. */
export const lionAverages = 'c = beta1 * m + (1 - beta1) * g\n m = beta2 * m + (1 - beta2) * g';
