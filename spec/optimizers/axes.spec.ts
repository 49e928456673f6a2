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
  [
    'adam',
    'CS231n',
    `${moments}
     theta = theta - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)`,
  ],
  [
    'adam',
    'TensorFlow.js',
    `power1 = beta1^t
     power2 = beta2^t
     ${moments}
     theta = m / (1 - power1) / (sqrt(v / (1 - power2)) + eps) * -lr + theta`,
  ],
  [
    'adam',
    'convnetjs',
    `${moments}
     biasCorr1 = m * (1 - beta1^t)
     biasCorr2 = v * (1 - beta2^t)
     theta = theta + -lr * biasCorr1 / (sqrt(biasCorr2) + eps)`,
  ],
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
    'HuggingFace uncorrected',
    `${moments}
     theta = theta + -lr * m / (sqrt(v) + eps)
     theta = theta + theta * (-lr * weight_decay)`,
  ],
  [
    'adamw',
    'loshchil/AdamW-and-SGDW',
    `${moments}
     decay = lr / initial_lr * weight_decay
     before = theta
     theta = theta - lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + eps)
     theta = theta - decay * before`,
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
    'amsgrad',
    'Reddi, Kale & Kumar',
    `${moments}
     v_max = max(v_hat, v)
     v_hat = v_max
     theta = theta - lr * m / sqrt(v_max)`,
  ],
  [
    'amsgrad',
    'PyTorch',
    `${moments}
     v_hat = max(v_hat, v)
     denominator = sqrt(v_hat) / sqrt(1 - beta2^t) + eps
     theta = theta - lr / (1 - beta1^t) * m / denominator`,
  ],
  [
    'amsgrad',
    'Keras',
    `${folded}
     ${moments}
     v_hat = max(v_hat, v)
     theta = theta - m * lr_t / (sqrt(v_hat) + eps)`,
  ],
  [
    'amsgrad',
    'optax',
    `${moments}
     nu = v / (1 - beta2^t)
     v_hat = max(v_hat, nu)
     theta = theta + -lr * (m / (1 - beta1^t) / (sqrt(v_hat) + eps))`,
  ],
  [
    'adamax',
    'Kingma & Ba Algorithm 2',
    `m = beta1 * m + (1 - beta1) * g
     u = max(beta2 * u, abs(g))
     theta = theta - lr / (1 - beta1^t) * m / u`,
  ],
  [
    'adamax',
    'PyTorch',
    `m = m + (1 - beta1) * (g - m)
     u = max(u * beta2, abs(g) + eps)
     theta = theta - lr / (1 - beta1^t) * m / u`,
  ],
  [
    'adamax',
    'TensorFlow.js',
    `m = m * beta1 + g * (1 - beta1)
     u = max(u * beta2, abs(g))
     theta = -lr / (1 - beta1^t) * (m / (u + eps)) + theta`,
  ],
  [
    'adamax',
    'Keras',
    `m = m + (g - m) * (1 - beta1)
     u = max(beta2 * u, abs(g))
     theta = theta - lr * m / ((1 - beta1^t) * (u + eps))`,
  ],
  [
    'adamax',
    'MLX',
    'm = beta1 * m + (1 - beta1) * g\n u = max(beta2 * u, abs(g))\n theta = theta - lr * m / (u + eps)',
  ],
  [
    'yogi',
    'Zaheer et al.',
    `m = beta1 * m + (1 - beta1) * g
     v = v - (1 - beta2) * sign(v - g^2) * g^2
     theta = theta - lr * m / (sqrt(v) + eps)`,
  ],
  [
    'yogi',
    'optax',
    `m = beta1 * m + (1 - beta1) * g
     v = v - (1 - beta2) * sign(v - g^2) * g^2
     theta = theta + -lr * (m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + eps))`,
  ],
  [
    'yogi',
    'TensorFlow Addons',
    `${folded}
     m = m * beta1 + g * (1 - beta1)
     v = v + (1 - beta2) * sign(g^2 - v) * g^2
     theta = theta - lr_t / (sqrt(v) + eps) * m`,
  ],
  [
    'adabelief',
    'optax',
    `m = (1 - beta1) * g + beta1 * m
     s = (1 - beta2) * (g - m)^2 + beta2 * s
     s = s + eps
     theta = theta + -lr * (m / (1 - beta1^t) / (sqrt(s / (1 - beta2^t)) + eps))`,
  ],
  [
    'adabelief',
    'adabelief-pytorch',
    `m = beta1 * m + (1 - beta1) * g
     s = beta2 * s + (1 - beta2) * (g - m) * (g - m)
     s = s + eps
     longest = 2 / (1 - beta2) - 1
     length = longest - 2 * t * beta2^t / (1 - beta2^t)
     ratio = (length - 4) / (longest - 4) * (length - 2) / length * longest / (longest - 2)
     step_size = length >= 5 ? sqrt((1 - beta2^t) * ratio) / (1 - beta1^t) : 1 / (1 - beta1^t)
     theta = theta - step_size * lr * (length >= 5 ? m / (sqrt(s) + eps) : m)`,
  ],
  [
    'nadam',
    'Dozat',
    `mu = beta1 * (1 - 0.5 * 0.96^(t * momentum_decay))
     mu_next = beta1 * (1 - 0.5 * 0.96^((t + 1) * momentum_decay))
     m = mu * m + (1 - mu) * g
     v = beta2 * v + (1 - beta2) * g^2
     mu_product = mu_product * mu
     n_hat = beta2 * v / (1 - beta2^t)
     m_hat = mu_next * m / (1 - mu_product * mu_next) + (1 - mu) * g / (1 - mu_product)
     theta = theta - lr / (sqrt(n_hat) + eps) * m_hat`,
  ],
  [
    'nadam',
    'PyTorch',
    `mu = beta1 * (1 - 0.5 * 0.96^(t * momentum_decay))
     mu_next = beta1 * (1 - 0.5 * 0.96^((t + 1) * momentum_decay))
     mu_product = mu_product * mu
     m = m + (1 - beta1) * (g - m)
     v = v * beta2 + (1 - beta2) * g * g
     denominator = sqrt(v / (1 - beta2^t)) + eps
     theta = theta - lr * (1 - mu) / (1 - mu_product) * g / denominator
     theta = theta - lr * mu_next / (1 - mu_product * mu_next) * m / denominator`,
  ],
  [
    'nadam',
    'Keras',
    `mu_product = mu_product * beta1 * (1 - 0.5 * 0.96^t)
     mu_next = beta1 * (1 - 0.5 * 0.96^(t + 1))
     m = m + (g - m) * (1 - beta1)
     v = v + (g^2 - v) * (1 - beta2)
     m_hat = mu_next * m / (1 - mu_product * mu_next) + (1 - beta1 * (1 - 0.5 * 0.96^t)) * g / (1 - mu_product)
     theta = theta - m_hat * lr / (sqrt(v / (1 - beta2^t)) + eps)`,
  ],
  [
    'nadam',
    'optax',
    `${moments}
     m_hat = beta1 * (m / (1 - beta1^(t + 1))) + (1 - beta1) * (g / (1 - beta1^t))
     theta = theta + -lr * (m_hat / (sqrt(v / (1 - beta2^t)) + eps))`,
  ],
  [
    'nadam',
    'Ruder',
    `${moments}
     m_hat = m / (1 - beta1^t)
     v_hat = v / (1 - beta2^t)
     theta = theta - lr / (sqrt(v_hat) + eps) * (beta1 * m_hat + (1 - beta1) * g / (1 - beta1^t))`,
  ],
  [
    'radam',
    'Liu et al.',
    `v = beta2 * v + (1 - beta2) * g^2
     m = beta1 * m + (1 - beta1) * g
     m_hat = m / (1 - beta1^t)
     longest = 2 / (1 - beta2) - 1
     length = longest - 2 * t * beta2^t / (1 - beta2^t)
     l = sqrt((1 - beta2^t) / v)
     r = sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))
     theta = length > 4 ? theta - lr * r * m_hat * l : theta - lr * m_hat`,
  ],
  [
    'radam',
    'PyTorch',
    `${moments}
     longest = 2 / (1 - beta2) - 1
     length = longest - 2 * t * beta2^t / (1 - beta2^t)
     rect = ((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))^0.5
     m_hat = m / (1 - beta1^t)
     theta = theta - m_hat * lr * (length > 5 ? (1 - beta2^t)^0.5 / (sqrt(v) + eps) * rect : 1)`,
  ],
  [
    'radam',
    'optax',
    `${moments}
     longest = 2 / (1 - beta2) - 1
     length = longest - 2 * t * beta2^t / (1 - beta2^t)
     r = sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))
     m_hat = m / (1 - beta1^t)
     theta = theta + -lr * (length >= 5 ? r * m_hat / (sqrt(v / (1 - beta2^t)) + eps) : m_hat)`,
  ],
  [
    'radam',
    'LiyuanLucasLiu/RAdam',
    `${moments}
     longest = 2 / (1 - beta2) - 1
     length = longest - 2 * t * beta2^t / (1 - beta2^t)
     ratio = (length - 4) / (longest - 4) * (length - 2) / length * longest / (longest - 2)
     step_size = length >= 5 ? sqrt((1 - beta2^t) * ratio) / (1 - beta1^t) : -1
     theta = length >= 5 ? theta - step_size * lr * m / (sqrt(v) + eps) : theta`,
  ],
  [
    'lamb',
    'TensorFlow Addons',
    `${moments}
     update = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + eps)
     update = update + weight_decay * theta
     ratio = norm(theta) > 0 ? (norm(update) > 0 ? norm(theta) / norm(update) : 1) : 1
     theta = theta - ratio * lr * update`,
  ],
  [
    'lamb',
    'pytorch-lamb',
    `${moments}
     adam_step = m / (sqrt(v) + eps) + weight_decay * theta
     theta = theta - lr * (norm(theta) / norm(adam_step)) * adam_step`,
  ],
  [
    'lamb',
    'pytorch-optimizer',
    `${moments}
     weight_norm = max(0, min(10, sqrt(sum(theta^2))))
     adam_step = m / (sqrt(v) + eps) + weight_decay * theta
     theta = theta - lr * (weight_norm / sqrt(sum(adam_step^2))) * adam_step`,
  ],
  [
    'lamb',
    'Keras',
    `theta = theta - theta * weight_decay * lr
     ${moments}
     update = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + eps)
     theta = theta - norm(theta) / norm(update) * lr * update`,
  ],
  [
    'lars',
    'You, Gitman & Ginsburg',
    `local_lr = trust_coefficient * norm(theta) / (norm(g) + weight_decay * norm(theta) + eps)
     m = momentum * m + lr * local_lr * (g + weight_decay * theta)
     theta = theta - m`,
  ],
  [
    'lars',
    'optax',
    `update = g + weight_decay * theta
     update = update * (trust_coefficient * norm(theta) / (norm(update) + eps))
     m = -lr * update + momentum * m
     theta = theta + m`,
  ],
  [
    'lars',
    'Lightning Bolts',
    `lars_lr = norm(theta) / (norm(g) + norm(theta) * weight_decay + eps)
     g = (g + weight_decay * theta) * lars_lr * trust_coefficient
     m = momentum * m + g
     theta = theta - lr * m`,
  ],
  [
    'adam-l2',
    'ONNX',
    `g = weight_decay * theta + g ${moments}\n ${folded}\n theta = theta - lr_t * m / (sqrt(v) + eps)`,
  ],
  [
    'adam-l2',
    'CMU 10-714',
    `g = g + weight_decay * theta
     ${moments}
     u_hat = m / (1 - beta1^t)
     theta = theta - lr * u_hat / ((v / (1 - beta2^t))^0.5 + eps)`,
  ],
  [
    'adam-l2',
    'convnetjs',
    `g = weight_decay * theta + g
     ${moments}
     theta = theta + -lr * (m * (1 - beta1^t)) / (sqrt(v * (1 - beta2^t)) + eps)`,
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
  [
    'sgdw',
    'loshchil/AdamW-and-SGDW',
    `m = beta1 * m + g
     before = theta
     theta = theta - lr * m
     theta = theta - lr / initial_lr * weight_decay * before`,
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
    momentum_decay: 0.35,
    trust_coefficient: 0.45,
  },
  tensors: [{ shape: [2], values: Float64Array.of(1, -2) }],
  steps: [
    { gradients: [Float64Array.of(0.5, -0.3)] },
    { gradients: [Float64Array.of(-0.3, 0)], set: { lr: 0.04 } },
    { gradients: [Float64Array.of(2, 1.5)] },
    // Long enough for RAdam, whose average is longer than 4 from the fifth step on and than 5 from the sixth or seventh.
    ...[0.25, -1, 0.75, 3].map((g) => ({ gradients: [Float64Array.of(g, 1 - g)] })),
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
