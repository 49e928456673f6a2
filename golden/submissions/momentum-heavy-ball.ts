interface State {
  velocity: number[];
}

export function step(
  theta: number[],
  gradient: number[],
  state: State | undefined,
  { lr, momentum }: { lr: number; momentum: number },
): { theta: number[]; state: State } {
  const velocity = theta.map((_, i) => momentum * (state?.velocity[i] ?? 0) + gradient[i]);
  return { theta: theta.map((x, i) => x - lr * velocity[i]), state: { velocity } };
}
