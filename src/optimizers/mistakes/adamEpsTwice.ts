import type { Mistake } from './mistake.js';

/** Below the root and beside it. */
export const adamEpsTwice: Mistake = {
  id: 'adam-eps-twice',
  statement: 'eps is added twice, below the root and beside it.',
  edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat + eps) + eps' }],
  hint: 'How often does eps occur in the formula you worked from?',
  explanation:
    'eps stands once: Kingma & Ba add it to the root, other sources below it. With both, the root of eps ' +
    'joins the denominator, which is ten thousand times eps when eps is 1e-8. (AdaBelief has both, but there ' +
    'it is another algorithm.)',
  frequency: 'hypothetical',
};
