type State = { velocity: number[] };

export function step(
  theta: number[],
  gradientAt: (point: number[]) => number[],
  state: State | undefined,
  { lr, momentum }: { lr: number; momentum: number },
) {
  const { velocity } = state ?? { velocity: [] };
  const gradient = gradientAt(theta.map((x, i) => x - momentum * velocity[i]));
  const next = theta.map((_, i) => momentum * velocity[i] + lr * gradient[i]);
  return { theta: theta.map((x, i) => x - next[i]), state: { velocity: next } };
}
