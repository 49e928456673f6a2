interface State {
  average: number[];
}

const lerp = (from: number, to: number, weight: number) => from + weight * (to - from);

export function step(
  theta: number[],
  gradient: number[],
  state: State | undefined,
  hyperparameters: { lr: number; momentum: number },
) {
  const previous = state?.average ?? theta.map(() => 0);
  const average = previous.map((value, i) => lerp(value, gradient[i], 1 - hyperparameters.momentum));
  return { theta: theta.map((value, i) => value - hyperparameters.lr * average[i]), state: { average } };
}
