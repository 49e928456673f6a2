type Vector = number[];

/** Sutskever's velocity: it is added, and the gradient is asked for where it leads. */
export function nesterov(
  theta: Vector,
  gradientAt: (point: Vector) => Vector,
  velocity: Vector = theta.map(() => 0),
  { lr, momentum }: { lr: number; momentum: number },
): { theta: Vector; state: Vector } {
  const ahead = theta.map((x, i) => x + momentum * velocity[i]!);
  const gradient = gradientAt(ahead);
  const next = velocity.map((v, i) => momentum * v - lr * gradient[i]!);
  return { theta: theta.map((x, i) => x + next[i]!), state: next };
}
