import { folded, moments, type Printed } from './printed.js';

/** How libraries, papers and courses print the kin of Adam. */
export const adamKinForms: readonly Printed[] = [
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
];
