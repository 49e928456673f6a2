import { adamKinForms } from './adamKin.js';
import type { Printed } from './printed.js';

const printedBy = (user: string, id: string): string =>
  adamKinForms.find(([optimizer, name]) => optimizer === id && name === user)?.[2] as string;

/** PyTorch's `grad.add(param, alpha=weight_decay)`. */
const coupled = 'g = g + weight_decay * theta';
/** PyTorch's `param.mul_(1 - lr * weight_decay)`. */
const decoupled = 'theta = theta * (1 - lr * weight_decay)';
/** Keras’ `variable.assign(variable - variable * weight_decay * lr)`, before the step. */
const inKeras = 'theta = theta - theta * weight_decay * lr';

/** What an option `weight_decay` puts before the steps that somebody prints without it. */
export const decayForms: readonly Printed[] = [
  ...['nadam', 'radam', 'adamax', 'amsgrad'].map(
    (id): Printed => [id, 'PyTorch + decay=coupled', `${coupled}\n${printedBy('PyTorch', id)}`],
  ),
  ['nadam', 'PyTorch decoupled', `${decoupled}\n${printedBy('PyTorch', 'nadam')}`],
  ['radam', 'PyTorch decoupled', `${decoupled}\n${printedBy('PyTorch', 'radam')}`],
  ['amsgrad', 'PyTorch AdamW', `${decoupled}\n${printedBy('PyTorch', 'amsgrad')}`],
  ...['nadam', 'adamax', 'amsgrad'].map(
    (id): Printed => [id, 'Keras + decay=decoupled', `${inKeras}\n${printedBy('Keras', id)}`],
  ),
  [
    'nadam',
    'optax + decay=decoupled',
    `before = theta\n${printedBy('optax', 'nadam')}\n theta = theta + -lr * (weight_decay * before)`,
  ],
];
