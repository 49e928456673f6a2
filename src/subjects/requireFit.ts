import { Problem } from '../formula/problem.js';
import type { Tensor, TraceRequest } from './request.js';

/**
 * Sees to it that a request hangs together: as many values as a tensor's shape says, and in every step a gradient for
 * every tensor, with a number for every coordinate. What the numbers are is not asked here: NaN is an answer too.
 * @throws Problem `tensor-shape`, `gradient-count`, `gradient-length`
 */
export function requireFit({ tensors, steps }: TraceRequest): void {
  for (const [k, tensor] of tensors.entries()) requireShape(tensor, k + 1);
  for (const [s, { gradients }] of steps.entries()) {
    if (gradients.length !== tensors.length) {
      const message = `Step ${s + 1} has gradients for ${counted(gradients.length, 'tensor')}, and there are ${tensors.length}. Give one for each.`;
      throw new Problem('gradient-count', message);
    }
    for (const [k, gradient] of gradients.entries()) {
      const wanted = tensors[k]?.values.length ?? 0;
      if (gradient.length === wanted) continue;
      const message = `The gradient of tensor ${k + 1} in step ${s + 1} has ${counted(gradient.length, 'number')}, and the tensor ${wanted}. Give one for each coordinate.`;
      throw new Problem('gradient-length', message);
    }
  }
}

function requireShape({ shape, values }: Tensor, place: number): void {
  const wanted = shape.reduce((product, length) => product * length, 1);
  if (values.length === wanted) return;
  const message = `Tensor ${place} has ${counted(values.length, 'number')}, and the shape [${shape.join(', ')}] ${wanted}. Give one for each coordinate.`;
  throw new Problem('tensor-shape', message);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
