import type { Axis } from '../optimizer.js';

/** Who takes which penalty, for one optimizer. */
interface Users {
  readonly half: readonly string[];
  readonly whole: readonly string[];
}

/** What an L2 penalty is, and so what joins the gradient: λθ or 2λθ. */
export function penalty(users: Users): Axis {
  return {
    question: 'Is the penalty half or the whole of weight_decay·‖theta‖²?',
    choices: [
      {
        id: 'half',
        statement: 'The penalty is weight_decay/2·‖theta‖²; its gradient is weight_decay·theta.',
        edits: [],
        users: users.half,
        source:
          '[EECS182] eq. (2); [CPEN455] "Weight Decay"; torch.optim.SGD and Adam, weight_decay; ' +
          'CMU 10-714 homework 2, python/needle/optim.py; convnetjs, src/convnet_trainers.js (l2_decay, batch_size 1)',
      },
      {
        id: 'whole',
        statement: 'The penalty is weight_decay·‖theta‖²; its gradient is 2·weight_decay·theta.',
        edits: [{ replace: 'weight_decay * theta', with: '2 * weight_decay * theta' }],
        users: users.whole,
        source: 'keras/src/regularizers/regularizers.py, L2: l2 times the sum of squares (Keras 3)',
        differs: 'from t = 1 wherever weight_decay·theta is not 0',
      },
    ],
  };
}
