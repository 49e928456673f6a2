import type { Mistake } from './mistake.js';

/** The first step has nothing to be measured by but ε. */
export const adadeltaEpsOutside: Mistake = {
  id: 'adadelta-eps-outside',
  statement: 'eps is added to both roots, not below them.',
  edits: [
    { replace: 'sqrt(u + eps)', with: '(sqrt(u) + eps)' },
    { replace: 'sqrt(v + eps)', with: '(sqrt(v) + eps)' },
  ],
  hint: 'How long is your very first step, when no step has been averaged yet?',
  explanation:
    'The root mean square of Adadelta is √(average + eps): the first step is scaled by √eps, 0.001 at the default. ' +
    'With eps outside it is scaled by eps itself, a thousand times less, and the method hardly starts.',
  frequency: 'hypothetical',
};
