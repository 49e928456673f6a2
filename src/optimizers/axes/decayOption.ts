import { weightDecay } from '../hyperparameter.js';
import type { Axis, Choice } from '../optimizer.js';

/** Where the option stands, and who decays how. */
interface DecayOption {
  /** The first line of the update: what a decay changes, it changes before. */
  readonly firstLine: string;
  readonly none: Pick<Choice, 'users' | 'source'>;
  readonly coupled: Pick<Choice, 'users' | 'source'>;
  readonly decoupled: Pick<Choice, 'users' | 'source'>;
}

/**
 * What an option `weight_decay` does in an optimizer whose paper has none. It stands first among the axes: the others may
 * change the first line.
 */
export function decayOption({ firstLine, none, coupled, decoupled }: DecayOption): Axis {
  const before = (line: string) => [{ replace: firstLine, with: `${line}   # weight decay\n${firstLine}` }];
  return {
    question: 'What does an option weight_decay do?',
    choices: [
      { id: 'none', statement: 'There is none, or it is 0.', edits: [], ...none },
      {
        id: 'coupled',
        statement: 'weight_decay·theta joins the gradient, and passes through all that follows: L2 regularization.',
        edits: before('g = g + weight_decay * theta'),
        hyperparameters: { weight_decay: weightDecay('weight of the penalty', 0.01) },
        asUsed: true,
        differs: 'from t = 1 wherever weight_decay·theta is not 0',
        ...coupled,
      },
      {
        id: 'decoupled',
        statement: 'The parameters shrink by lr·weight_decay before the step, which knows nothing of it.',
        edits: before('theta = theta - lr * weight_decay * theta'),
        hyperparameters: { weight_decay: weightDecay('fraction of decay, times the rate', 0.01) },
        asUsed: true,
        differs: 'from t = 1 wherever weight_decay·theta is not 0',
        ...decoupled,
      },
    ],
  };
}
