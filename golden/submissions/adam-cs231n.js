// Note: t starts at 0 and is incremented before it is used.
export function adam(w, dw, config) {
  config.m ??= w.map(() => 0);
  config.v ??= w.map(() => 0);
  config.t ??= 0;

  const { learning_rate: alpha, beta1, beta2, epsilon } = config;
  config.t += 1;
  config.m = config.m.map((m, i) => beta1 * m + (1 - beta1) * dw[i]);
  config.v = config.v.map((v, i) => beta2 * v + (1 - beta2) * dw[i] * dw[i]);
  const mt = config.m.map((m) => m / (1 - beta1 ** config.t));
  const vt = config.v.map((v) => v / (1 - beta2 ** config.t));
  const next_w = w.map((x, i) => x - (alpha * mt[i]) / (Math.sqrt(vt[i]) + epsilon));
  return [next_w, config];
}
