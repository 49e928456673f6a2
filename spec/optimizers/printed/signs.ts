import { lionAverages, type Printed } from './printed.js';

/** How libraries, papers and courses print the optimizers of signs. */
export const signForms: readonly Printed[] = [
  ['sign-sgd', 'optax', 'theta = theta + -lr * sign(g)'],
  ['signum', 'MXNet', 'm = momentum * m - (1 - momentum) * g\n theta = (1 - lr * weight_decay) * theta + lr * sign(m)'],
  ['signum', 'optax', 'm = momentum * m + g\n theta = theta - lr * sign(m)'],
  [
    'lion',
    'Keras',
    `theta = theta - theta * weight_decay * lr
     theta = theta - lr * sign(m * beta1 + g * (1 - beta1))
     m = m * beta2 + g * (1 - beta2)`,
  ],
  ['lion', 'MLX', `${lionAverages}\n theta = (1 - lr * weight_decay) * theta\n theta = theta - lr * sign(c)`],
  [
    'lion',
    'Chen 2023',
    `c = beta1 * m + (1 - beta1) * g
     theta = theta - lr * (sign(c) + weight_decay * theta)
     m = beta2 * m + (1 - beta2) * g`,
  ],
  [
    'rprop',
    'PyTorch',
    `factor = sign(g * previous)
     factor = factor > 0 ? eta_plus : (factor < 0 ? eta_minus : 1)
     size = max(min(size * factor, max_step), min_step)
     g = factor == eta_minus ? 0 : g
     theta = theta - sign(g) * size
     previous = g`,
  ],
  [
    'rprop',
    'optax',
    `s = g * previous
     size = s == 0 ? size : max(min(size * (s > 0 ? eta_plus : eta_minus), max_step), min_step)
     update = s < 0 ? 0 : previous
     previous = s < 0 ? 0 : size * sign(g)
     theta = theta + -1 * update`,
  ],
  [
    'rprop',
    'Riedmiller & Braun 1993',
    `s = g * previous
     size = s > 0 ? min(size * eta_plus, max_step) : (s < 0 ? max(size * eta_minus, min_step) : size)
     move = s < 0 ? -move : -sign(g) * size
     theta = theta + move
     previous = s < 0 ? 0 : g`,
  ],
  [
    'rprop',
    'Riedmiller 1994',
    `s = g * previous
     size = s > 0 ? min(size * eta_plus, max_step) : (s < 0 ? max(size * eta_minus, min_step) : size)
     theta = theta - sign(g) * size
     previous = g`,
  ],
];
