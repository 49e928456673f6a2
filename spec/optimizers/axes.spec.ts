import { describe, expect, it } from 'vitest';
import { parseEquations } from '../../src/formula/parse.js';
import { type Algorithm, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { agree, traceOf } from './variant.js';

const moments = `
  m = beta1 * m + (1 - beta1) * g
  v = beta2 * v + (1 - beta2) * g^2`;
const folded = 'lr_t = lr * sqrt(1 - beta2^t) / (1 - beta1^t)';
const velocity = 'm = momentum * m + lr * g';

/** What each of them documents, in the steps in which it is printed there. */
const printed: readonly (readonly [optimizer: string, user: string, equations: string])[] = [
  ['adam', 'TensorFlow', `${folded} ${moments}\n theta = theta - lr_t * m / (sqrt(v) + eps)`],
  [
    'adam',
    'Keras',
    `m = m + (g - m) * (1 - beta1)
     v = v + (g^2 - v) * (1 - beta2)
     ${folded}
     theta = theta - m * lr_t / (sqrt(v) + eps)`,
  ],
  [
    'adam',
    'PyTorch',
    `${moments}
     denominator = sqrt(v) / sqrt(1 - beta2^t) + eps
     theta = theta - lr / (1 - beta1^t) * m / denominator`,
  ],
  ['adam', 'adnn', `${moments}\n ${folded}\n theta = theta - m / (sqrt(v) + eps) * lr_t`],
  ['adam', 'CPEN455', `${moments}\n ${folded}\n theta = theta - lr_t * m / sqrt(v + eps)`],
  ['adam', 'MLX', `${moments}\n theta = theta - lr * m / (sqrt(v) + eps)`],
  [
    'adamw',
    'PyTorch',
    `theta = theta * (1 - lr * weight_decay)
     ${moments}
     denominator = sqrt(v) / sqrt(1 - beta2^t) + eps
     theta = theta - lr / (1 - beta1^t) * m / denominator`,
  ],
  [
    'adamw',
    'Keras',
    `theta = theta - theta * weight_decay * lr
     ${moments}
     ${folded}
     theta = theta - m * lr_t / (sqrt(v) + eps)`,
  ],
  [
    'adamw',
    'TensorFlow Addons',
    `theta = theta - weight_decay * theta
     ${moments}
     ${folded}
     theta = theta - lr_t * m / (sqrt(v) + eps)`,
  ],
  [
    'adamw',
    'Stanford CS336',
    `${moments}
     ${folded}
     theta = theta - lr_t * m / (sqrt(v) + eps)
     theta = theta - lr * weight_decay * theta`,
  ],
  [
    'adamw',
    'HuggingFace',
    `${moments}
     ${folded}
     theta = theta - lr_t * m / (sqrt(v) + eps)
     theta = theta + theta * (-lr * weight_decay)`,
  ],
  [
    'adamw',
    'ONNX',
    `${moments}
     ${folded}
     theta = theta - lr_t * m / (sqrt(v) + eps)
     theta = (1 - weight_decay) * theta`,
  ],
  [
    'adamw',
    'Loshchilov & Hutter',
    `${moments}
     alpha = initial_lr
     eta = lr / alpha
     m_hat = m / (1 - beta1^t)
     v_hat = v / (1 - beta2^t)
     theta = theta - eta * (alpha * m_hat / (sqrt(v_hat) + eps) + weight_decay * theta)`,
  ],
  [
    'adamw',
    'HW3 Algorithm 2',
    `${moments}
     eta = lr / initial_lr
     m_hat = m / (1 - beta1^t)
     v_hat = v / (1 - beta2^t)
     theta = theta - eta * (initial_lr * m_hat / sqrt(v_hat + eps) + weight_decay * theta)`,
  ],
  ['adamw', 'CPEN455', `${moments}\n ${folded}\n theta = theta - lr_t * m / sqrt(v + eps) - lr * weight_decay * theta`],
  ['adamw', 'BERT', `${moments}\n theta = theta - lr * (m / (sqrt(v) + eps) + weight_decay * theta)`],
  [
    'adam-l2',
    'ONNX',
    `g = weight_decay * theta + g ${moments}\n ${folded}\n theta = theta - lr_t * m / (sqrt(v) + eps)`,
  ],
  [
    'adam-l2',
    'Keras',
    `theta = theta - theta * weight_decay * lr ${moments}\n ${folded}\n theta = theta - m * lr_t / (sqrt(v) + eps)`,
  ],
  [
    'adam-l2',
    'Keras L2',
    `g = g + 2 * weight_decay * theta ${moments}\n ${folded}\n theta = theta - m * lr_t / (sqrt(v) + eps)`,
  ],
  ['momentum', 'PyTorch', 'm = momentum * m + g\n theta = theta - lr * m'],
  ['momentum', 'optax', 'm = g + momentum * m\n theta = theta + -lr * m'],
  ['momentum', 'Keras', `${velocity}\n theta = theta - m`],
  ['momentum', 'CMU 10-714', 'm = momentum * m + (1 - momentum) * g\n theta = theta - lr * m'],
  ['momentum', 'ONNX', 'beta = t > 1 ? 1 - dampening : 1\n m = momentum * m + beta * g\n theta = theta - lr * m'],
  [
    'sgdw',
    'Loshchilov & Hutter',
    `eta = lr / initial_lr
     m = beta1 * m + eta * initial_lr * g
     theta = theta - m - eta * weight_decay * theta`,
  ],
  ['sgdw', 'Keras', 'theta = theta - theta * weight_decay * lr\n m = beta1 * m + lr * g\n theta = theta - m'],
  ['sgdw', 'TensorFlow Addons', 'theta = theta - weight_decay * theta\n m = beta1 * m + lr * g\n theta = theta - m'],
  [
    'rmsprop-corrected',
    'optax',
    'v = beta2 * v + (1 - beta2) * g^2\n theta = theta - lr * g / sqrt(v / (1 - beta2^t) + eps)',
  ],
];

const changingRate: TraceRequest = {
  hyperparameters: {
    lr: 0.1,
    beta1: 0.8,
    beta2: 0.95,
    eps: 0.125,
    weight_decay: 0.25,
    momentum: 0.7,
    dampening: 0.3,
    rho: 0.6,
    initial_accumulator_value: 0.2,
  },
  tensors: [{ shape: [2], values: Float64Array.of(1, -2) }],
  steps: [
    { gradients: [Float64Array.of(0.5, -0.3)] },
    { gradients: [Float64Array.of(-0.3, 0)], set: { lr: 0.04 } },
    { gradients: [Float64Array.of(2, 1.5)] },
  ],
};

describe('a dialect asked for by the name of who uses it is what they print', () => {
  it.each(printed)('%s as in %s', (id, user, equations) => {
    const asked = dialectOf(id, user);
    const theirs = { ...asked, lines: parseEquations(equations) };
    expect(agree(trace(theirs), trace(asked))).toBe(true);
  });

  it('and not what somebody else prints', () => {
    const adam = printed.filter(([id]) => id === 'adam');
    const [tensorFlow, , torch] = adam.map(([, , equations]) => parseEquations(equations));
    const asked = dialectOf('adam', 'TensorFlow');
    expect(agree(trace({ ...asked, lines: torch ?? [] }), trace(asked))).toBe(false);
    expect(agree(trace({ ...asked, lines: tensorFlow ?? [] }), trace(asked))).toBe(true);
  });
});

function dialectOf(id: string, user: string): Algorithm {
  const optimizer = findOptimizer(id);
  const { dialect, onPurpose } = findDialect(optimizer, [user]);
  const choices = dialect.choices.map(({ choice }) => choice);
  return edited(
    algorithmOf(optimizer, choices),
    onPurpose.flatMap((mistake) => mistake.edits ?? []),
  );
}

function trace(algorithm: Algorithm) {
  return traceOf({ name: '', algorithm }, changingRate);
}
