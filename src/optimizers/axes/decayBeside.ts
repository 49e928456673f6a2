import type { Axis, Choice } from '../optimizer.js';

/** Which line comes first, before which a coupled decay joins the gradient, and who decays how. */
interface Decay {
  readonly firstLine: string;
  readonly users: Readonly<
    Record<'unscaled' | 'timesRate' | 'scaledPenalty' | 'coupled', Pick<Choice, 'users' | 'source'>>
  >;
}

/**
 * How weight decay joins a gradient that a preconditioner M scales: beside the step, through a scaled penalty, or
 * through the gradient.
 */
export function decayBeside({ firstLine, users }: Decay): Axis {
  const whole = 'theta - lr * M * g - weight_decay * theta';
  return {
    question: 'What multiplies the decay, and does it pass through the scaling?',
    choices: [
      {
        id: 'unscaled',
        statement: 'The parameter decays by weight_decay, whatever the rate.',
        edits: [],
        ...users.unscaled,
      },
      {
        id: 'times-rate',
        statement: 'The parameter decays by lr·weight_decay.',
        edits: [{ replace: 'weight_decay * theta', with: 'lr * weight_decay * theta' }],
        differs: 'from t = 1 unless lr = 1',
        ...users.timesRate,
      },
      {
        id: 'scaled-penalty',
        statement: 'The penalty is weight_decay/2·‖M^(−1/2)·theta‖², which comes to a decay by lr·weight_decay.',
        edits: [{ replace: whole, with: 'theta - lr * M * (g + weight_decay / M * theta)' }],
        differs: 'from unscaled from t = 1 unless lr = 1; from times-rate never',
        ...users.scaledPenalty,
      },
      {
        id: 'coupled',
        statement: 'weight_decay·theta joins the gradient, and is scaled with it: L2 regularization.',
        edits: [
          { replace: firstLine, with: `g = g + weight_decay * theta   # weight decay\n${firstLine}` },
          { replace: whole, with: 'theta - lr * M * g' },
        ],
        differs: 'from t = 1',
        ...users.coupled,
      },
    ],
  };
}
