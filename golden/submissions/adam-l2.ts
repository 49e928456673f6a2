interface State {
  t: number;
  m: number[];
  v: number[];
}

export function step(theta: number[], gradient: number[], state: State | undefined, hp: Record<string, number>) {
  const { lr, beta1, beta2, eps, weight_decay } = hp;
  const { t, m, v } = state ?? { t: 0, m: theta.map(() => 0), v: theta.map(() => 0) };
  const g = gradient.map((x, i) => x + weight_decay * theta[i]);
  const next = {
    t: t + 1,
    m: m.map((x, i) => beta1 * x + (1 - beta1) * g[i]),
    v: v.map((x, i) => beta2 * x + (1 - beta2) * g[i] ** 2),
  };
  const mHat = next.m.map((x) => x / (1 - beta1 ** next.t));
  const vHat = next.v.map((x) => x / (1 - beta2 ** next.t));
  return { theta: theta.map((x, i) => x - (lr * mHat[i]) / (Math.sqrt(vHat[i]) + eps)), state: next };
}
