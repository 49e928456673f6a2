import type { Mistake } from './mistake.js';

/** Two operations in the wrong order. */
export const signumAveragesSigns: Mistake = {
  id: 'signum-averages-signs',
  statement: 'The signs of the gradients are averaged, not the gradients.',
  edits: [{ replace: '(1 - momentum) * g', with: '(1 - momentum) * sign(g)' }],
  hint: 'If one large gradient meets ten small ones of the other sign, which way should your step go?',
  explanation:
    'Signum averages the gradients and takes the sign of the average, so that a large gradient outweighs small ones. ' +
    'Averaged signs are a vote, in which every step counts the same.',
  frequency: 'hypothetical',
};
