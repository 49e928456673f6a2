export function nesterov_momentum(w, dw, config) {
  const v_prev = config.velocity ?? w.map(() => 0);
  const v = v_prev.map((value, i) => config.momentum * value - config.learning_rate * dw[i]);
  config.velocity = v;
  const next_w = w.map((x, i) => x - config.momentum * v_prev[i] + (1 + config.momentum) * v[i]);
  return [next_w, config];
}
