import type { Printed } from './printed.js';

/** How libraries, papers and courses print the adaptive rates. */
export const adaptiveForms: readonly Printed[] = [
  ['adagrad', 'PyTorch', 'v = v + g * g\n theta = theta - lr * (g / (sqrt(v) + eps))'],
  ['adagrad', 'MLX', 'v = v + g^2\n theta = theta - lr * g / (sqrt(v) + eps)'],
  ['adagrad', 'HW3', 'v = v + g^2\n theta = theta - lr * (g / sqrt(v + eps))'],
  ['adagrad', 'CPEN455', 'v = v + g^2\n theta = theta - lr * (eps + v)^(-1/2) * g'],
  ['adagrad', 'Keras', 'v = v + g^2\n theta = theta - lr * g / sqrt(v + eps)'],
  ['adagrad', 'TensorFlow.js', 'v = v + g^2\n theta = g / sqrt(v + eps) * -lr + theta'],
  ['adagrad', 'convnetjs', 'v = v + g * g\n delta = -lr / sqrt(v + eps) * g\n theta = theta + delta'],
  ['rmsprop', 'NOTES', 'v = rho * v + (1 - rho) * g^2\n theta = theta - lr * (g / (sqrt(v) + eps))'],
  ['rmsprop', 'HW3', 'v = rho * v + (1 - rho) * g^2\n theta = theta - lr * (g / sqrt(v + eps))'],
  ['rmsprop', 'CS231n', 'v = rho * v + (1 - rho) * g^2\n theta = theta - lr * g / (sqrt(v) + eps)'],
  [
    'rmsprop',
    'PyTorch with momentum',
    `v     = v * rho + (1 - rho) * g * g
     m     = m * momentum + g / (sqrt(v) + eps)
     theta = theta - lr * m`,
  ],
  [
    'rmsprop',
    'Keras',
    `v     = rho * v + (1 - rho) * g^2
     m     = momentum * m + lr * g / sqrt(v + eps)
     theta = theta - m`,
  ],
  [
    'rmsprop',
    'TensorFlow.js',
    `v     = v * rho + g^2 * (1 - rho)
     m     = m * momentum + g * lr / sqrt(v + eps)
     theta = theta - m`,
  ],
  ['rmsprop', 'convnetjs', 'v = rho * v + (1 - rho) * g * g\n theta = theta + -lr / sqrt(v + eps) * g'],
  [
    'rmsprop-centered',
    'Graves 2013',
    `v      = rho * v + (1 - rho) * g^2
     g_mean = rho * g_mean + (1 - rho) * g
     m      = momentum * m - lr * g / sqrt(v - g_mean^2 + eps)
     theta  = theta + m`,
  ],
  [
    'rmsprop-centered',
    'PyTorch with momentum',
    `v      = rho * v + (1 - rho) * g * g
     g_mean = g_mean + (1 - rho) * (g - g_mean)
     m      = momentum * m + g / (sqrt(v - g_mean * g_mean) + eps)
     theta  = theta - lr * m`,
  ],
  [
    'adadelta',
    'Keras',
    `v     = rho * v + (1 - rho) * g^2
     delta = -(sqrt(u + eps) * g / sqrt(v + eps))
     u     = rho * u + (1 - rho) * delta^2
     theta = theta + lr * delta`,
  ],
  [
    'adadelta',
    'TensorFlow.js',
    `newest = v * rho + g^2 * (1 - rho)
     delta  = sqrt(u + eps) / sqrt(v + eps) * g
     u      = u * rho + delta^2 * (1 - rho)
     v      = newest
     theta  = delta * -lr + theta`,
  ],
  [
    'adadelta',
    'convnetjs',
    `v     = rho * v + (1 - rho) * g * g
     delta = -sqrt((u + eps) / (v + eps)) * g
     u     = rho * u + (1 - rho) * delta * delta
     theta = theta + lr * delta`,
  ],
  [
    'rmspropw',
    'EECS182',
    `v     = beta2 * v + (1 - beta2) * g^2
     theta = (1 - weight_decay) * theta - lr * (g / (sqrt(v / (1 - beta2^t)) + eps))`,
  ],
  [
    'rmspropw',
    'EECS182 scaled penalty',
    `v     = beta2 * v + (1 - beta2) * g^2
     theta = (1 - lr * weight_decay) * theta - lr * (g / (sqrt(v / (1 - beta2^t)) + eps))`,
  ],
  ['adagradw', 'PyTorch', 'g = g + weight_decay * theta\n v = v + g * g\n theta = theta - lr * (g / (sqrt(v) + eps))'],
  [
    'rmsprop-corrected',
    'optax',
    'v = beta2 * v + (1 - beta2) * g^2\n theta = theta - lr * g / sqrt(v / (1 - beta2^t) + eps)',
  ],
];
