// The corrections go into the rate, as the end of section 2 of the paper suggests.
export function adam(w, dw, config) {
  const { learning_rate, beta1, beta2, epsilon } = config;
  const t = (config.t ?? 0) + 1;
  const m = (config.m ?? w.map(() => 0)).map((x, i) => beta1 * x + (1 - beta1) * dw[i]);
  const v = (config.v ?? w.map(() => 0)).map((x, i) => beta2 * x + (1 - beta2) * dw[i] * dw[i]);
  const rate = (learning_rate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const next_w = w.map((x, i) => x - (rate * m[i]) / (Math.sqrt(v[i]) + epsilon));
  return { next_w, config: { ...config, t, m, v } };
}
