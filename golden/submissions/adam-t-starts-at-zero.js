export function adam(w, dw, config) {
  const { learning_rate, beta1, beta2, epsilon } = config;
  const t = config.t ?? 0;
  const m = (config.m ?? w.map(() => 0)).map((x, i) => beta1 * x + (1 - beta1) * dw[i]);
  const v = (config.v ?? w.map(() => 0)).map((x, i) => beta2 * x + (1 - beta2) * dw[i] ** 2);
  const next_w = w.map((x, i) => {
    const mHat = m[i] / (1 - beta1 ** t);
    const vHat = v[i] / (1 - beta2 ** t);
    return x - (learning_rate * mHat) / (Math.sqrt(vHat) + epsilon);
  });
  return [next_w, { ...config, t: t + 1, m, v }];
}
