import type { Mistake } from './mistake.js';

/** The decay goes through the sign. */
export const lionDecayCoupled: Mistake = {
  id: 'lion-decay-coupled',
  statement: 'The weight decay joins the gradient, and only its sign is left of it.',
  edits: [
    {
      replace: 'c = beta1 * m + (1 - beta1) * g',
      with: 'g = g + weight_decay * theta   # weight decay\nc = beta1 * m + (1 - beta1) * g',
    },
    { replace: 'theta - lr * sign(c) - lr * weight_decay * theta', with: 'theta - lr * sign(c)' },
  ],
  hint: 'Where the gradient is 0, does a large parameter shrink faster than a small one?',
  explanation:
    'Lion’s decay stands beside the step: theta loses the fraction lr·weight_decay. In the gradient it goes through the ' +
    'sign, and a parameter without a gradient moves by the whole rate, whatever the decay.',
  frequency: 'hypothetical',
};
