import { type Printed, velocity } from './printed.js';

/** How libraries, papers and courses print momentum and its kin. */
export const momentumForms: readonly Printed[] = [
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
    'TensorFlow contrib',
    `scaled = lr * (trust_coefficient * norm(theta) / (norm(g) + weight_decay * norm(theta) + eps))
     m = m * momentum + g
     theta = theta - m * scaled`,
  ],
  [
    'lars',
    'SimCLR',
    `g = g + weight_decay * theta
     scaled = lr * (trust_coefficient * norm(theta) / (norm(g) + eps))
     m = momentum * m + scaled * g
     theta = theta - m`,
  ],
  [
    'lars',
    'SimCLR popular momentum',
    `g = g + weight_decay * theta
     m = momentum * m + g
     theta = theta - trust_coefficient * norm(theta) / (norm(m) + eps) * lr * m`,
  ],
  [
    'lars',
    'Lightning Bolts',
    `lars_lr = norm(theta) / (norm(g) + norm(theta) * weight_decay + eps)
     g = (g + weight_decay * theta) * lars_lr * trust_coefficient
     m = momentum * m + g
     theta = theta - lr * m`,
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
  ['momentum', 'AMA564', 'm = momentum * m + (1 - momentum) * g\n theta = theta - lr * m'],
  ['momentum', 'MLX', 'v = momentum * m\n m = v + g\n theta = theta - lr * m'],
  ['momentum', 'MLX with dampening', 'v = momentum * m\n m = v + (1 - dampening) * g\n theta = theta - lr * m'],
  ['momentum', 'TensorFlow.js', 'm = m * momentum + g\n theta = -lr * m + theta'],
  ['sgd', 'Keras', 'theta = theta - g * lr'],
  ['nesterov', 'PyTorch', 'v = momentum * v + g\n theta = theta - lr * (g + momentum * v)'],
  ['nesterov', 'optax', 'v = g + momentum * v\n theta = theta + -lr * (g + momentum * v)'],
  ['nesterov', 'TensorFlow', 'v = v * momentum + g\n theta = theta - (g * lr + v * momentum * lr)'],
  ['nesterov', 'Keras', 'v = momentum * v - lr * g\n theta = theta + momentum * v - lr * g'],
  [
    'nesterov',
    'KellerJordan/Muon',
    `v = v + (1 - momentum) * (g - v)
     update = g + momentum * (v - g)
     theta = theta - lr * update`,
  ],
  [
    'nesterov',
    'Ma & Yarats',
    'v = momentum * v + (1 - momentum) * g\n theta = theta - lr * ((1 - momentum) * g + momentum * v)',
  ],
  [
    'nesterov',
    'CS231n',
    `v_prev = v
     v = momentum * v - lr * g
     theta = theta + -momentum * v_prev + (1 + momentum) * v`,
  ],
  [
    'nesterov',
    'convnetjs',
    `dx = v
     v = v * momentum + lr * g
     dx = momentum * dx - (1 + momentum) * v
     theta = theta + dx`,
  ],
  [
    'nesterov',
    'Sutskever 2013',
    `point = theta + momentum * v
     v = momentum * v - lr * g
     theta = theta + v`,
  ],
];
