type Numbers = number[];
type State = { m: Numbers; v: Numbers; t: number };
type Hyperparameters = { lr: number; beta1: number; beta2: number; eps: number };

/** Neither moment is corrected; and the gradient enters m with weight 1, which the last line does not make good. */
export function step(theta: Numbers, gradient: Numbers, state: State | undefined, hyperparameters: Hyperparameters) {
  const { lr, beta1, beta2, eps } = hyperparameters;
  const t = (state?.t ?? 0) + 1;
  const m = gradient.map((g, i) => beta1 * (state?.m[i] ?? 0) + g);
  const v = gradient.map((g, i) => beta2 * (state?.v[i] ?? 0) + (1 - beta2) * g * g);
  const next = theta.map((x, i) => x - (lr * (m[i] ?? 0)) / (Math.sqrt(v[i] ?? 0) + eps));
  return { theta: next, state: { m, v, t } };
}
