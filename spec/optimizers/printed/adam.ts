import { folded, moments, type Printed } from './printed.js';

/** How libraries, papers and courses print Adam and its decays. */
export const adamForms: readonly Printed[] = [
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
];
