const sum = (values) => values.reduce((total, x) => total + x, 0);

export function adam(w, dw, config) {
  const { learning_rate, beta1, beta2, epsilon } = config;
  const t = (config.t ?? 0) + 1;
  const m = (config.m ?? w.map(() => 0)).map((x, i) => beta1 * x + (1 - beta1) * dw[i]);
  const v = beta2 * (config.v ?? 0) + (1 - beta2) * (sum(dw.map((g) => g * g)) / dw.length);
  const scale = Math.sqrt(v / (1 - beta2 ** t)) + epsilon;
  const next_w = w.map((x, i) => x - (learning_rate * (m[i] / (1 - beta1 ** t))) / scale);
  return [next_w, { ...config, t, m, v }];
}
