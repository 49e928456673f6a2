import type { Axis } from '../optimizer.js';

/** Who places ε where, for one optimizer; the papers and courses differ from one algorithm to the next. */
interface Users {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly insideUncorrected: readonly string[];
  readonly hat: readonly string[];
}

/**
 * Where ε stands beside the root of a bias-corrected second moment. Four places are in use; they agree at eps = 0 and,
 * to a float64's digits, wherever |g| is far above them, and differ by orders of magnitude where it is not.
 */
export function epsPlacement(users: Users): Axis {
  return {
    question: 'Where does eps stand?',
    choices: [
      {
        id: 'outside',
        statement: 'eps is added to the root of the corrected second moment.',
        edits: [],
        users: users.outside,
        source:
          'Kingma & Ba (2015), Algorithm 1; torch.optim.Adam and AdamW; optax.scale_by_adam (eps; eps_root is 0); ' +
          'tfjs-core/src/optimizers/adam_optimizer.ts, AdamOptimizer; mlx.optimizers.Adam; CS231n, cs231n/optim.py, adam; ' +
          'CMU 10-714 homework 2, python/needle/optim.py, Adam; convnetjs, src/convnet_trainers.js; ' +
          'google-research/bert, optimization.py, AdamWeightDecayOptimizer',
      },
      {
        id: 'inside',
        statement: 'eps is added below the root, to the corrected second moment.',
        edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat + eps)' }],
        users: users.inside,
        source: '[HW3] Algorithm 2 line 11; [NOTES] boxed update',
        differs: 'from t = 1; at g = 1e-6 and eps = 1e-8 the step is 0.0100 instead of 0.990 of lr',
      },
      {
        id: 'inside-uncorrected',
        statement: 'eps is added below the root, to the second moment before its correction.',
        edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat + eps / (1 - beta2^t))' }],
        users: users.insideUncorrected,
        source: '[CPEN455] Algorithm 1 Adam: W − η·√(1−β2^t)/(1−β1^t)·m/√(v + ε)',
        differs: 'from t = 1; at g = 1e-6 and eps = 1e-8 the step is 0.000316 instead of 0.990 of lr',
      },
      {
        id: 'hat',
        statement: 'eps is added to the root of the second moment before its correction ("epsilon hat").',
        edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat) + eps / sqrt(1 - beta2^t)' }],
        users: users.hat,
        source:
          'Kingma & Ba (2015), end of section 2; keras.optimizers.Adam, "epsilon hat"; torch.optim.SparseAdam; ' +
          'ai.onnx.preview.training Adam, version 1; adnn 2.0.10, opt/methods.js; ' +
          'loshchil/AdamW-and-SGDW, UPDATETORCHFILES/adam.lua; transformers.AdamW (correct_bias=True)',
        differs: 'from t = 1; eps counts 1/√(1−beta2^t) times as much, 31.6 times at t = 1 and beta2 = 0.999',
      },
    ],
  };
}
