/** The gradient as its length times its direction: the square overflows long before the gradient does. */
export function step(theta: number[], gradients: number[], state: undefined, { lr }: { lr: number }) {
  const moved = theta.map((x, i) => {
    const length = Math.sqrt(gradients[i] * gradients[i]);
    return length === 0 ? x : x - lr * length * (gradients[i] / length);
  });
  return { theta: moved, state };
}
