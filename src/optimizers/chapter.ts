/** The chapters of the suite, in reading order. */
export const chapters = {
  'gradient-descent': 'Gradient descent',
  momentum: 'Momentum',
  signs: 'Signs instead of sizes',
  'adaptive-rates': 'Adaptive rates',
  adam: 'Adam and bias correction',
  'weight-decay': 'Weight decay and decoupling',
  'trust-ratio': 'A rate for each layer',
  behaviour: 'Behaviour of an implementation',
} as const;

export type Chapter = keyof typeof chapters;
