import type { Ball } from '../ball.js';
import { decayRate } from '../hyperparameter.js';
import type { Axis, Choice } from '../optimizer.js';

/** Who keeps a buffer of steps, for one optimizer, and what they cite. */
interface Buffers {
  /** The line that takes the step, and the step itself as it stands in it. */
  readonly line: string;
  readonly step: string;
  /** Where a run with a buffer ends; that of the optimizer where it is left out. */
  readonly ball?: Ball;
  readonly none: Pick<Choice, 'users' | 'source'>;
  readonly rateOutside: Pick<Choice, 'users' | 'source'>;
  readonly rateInside: Pick<Choice, 'users' | 'source'>;
}

const hyperparameters = { momentum: decayRate('decay rate of the buffer of steps', 0.9, ['mu']) };
const state = { m: { shape: 'like theta', initial: '0' } } as const;

/** Whether scaled steps gather in a buffer, and whether with the rate or without it. The step begins with `lr * g`. */
export function bufferedStep({ line, step, ball, none, rateOutside, rateInside }: Buffers): Axis {
  const unscaled = step.replace('lr * g', 'g');
  const kept = { hyperparameters, state, ...(ball ? { ball } : {}) };
  return {
    question: 'Do the scaled gradients gather in a buffer?',
    choices: [
      { id: 'none', statement: 'Every step is taken at once.', edits: [], ...none },
      {
        id: 'rate-outside',
        statement: 'The scaled gradients gather in a decaying sum, which the rate multiplies.',
        edits: [
          { replace: line, with: `m = momentum * m + ${unscaled}   # momentum\ntheta = theta - lr * m   # step` },
        ],
        ...kept,
        differs: 'from t = 2 wherever momentum is not 0',
        ...rateOutside,
      },
      {
        id: 'rate-inside',
        statement: 'The steps, rate and all, gather in a decaying sum.',
        edits: [{ replace: line, with: `m = momentum * m + ${step}   # momentum\ntheta = theta - m   # step` }],
        ...kept,
        differs: 'from t = 2 wherever momentum is not 0; from rate-outside once the rate changes',
        ...rateInside,
      },
    ],
  };
}
