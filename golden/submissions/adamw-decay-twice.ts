interface Hyper {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  weight_decay: number;
}

// Follows the listing line by line: lines 5 and 11 both mention the decay.
export function step(theta: number[], gradient: number[], state: any, h: Hyper) {
  const t = (state?.t ?? 0) + 1;
  const g = gradient.map((x, i) => x + h.weight_decay * theta[i]);
  const m = g.map((x, i) => h.beta1 * (state?.m[i] ?? 0) + (1 - h.beta1) * x);
  const v = g.map((x, i) => h.beta2 * (state?.v[i] ?? 0) + (1 - h.beta2) * x * x);
  const next = theta.map((x, i) => {
    const mHat = m[i] / (1 - h.beta1 ** t);
    const vHat = v[i] / (1 - h.beta2 ** t);
    return x - h.lr * (mHat / (Math.sqrt(vHat) + h.eps) + h.weight_decay * x);
  });
  return { theta: next, state: { t, m, v } };
}
