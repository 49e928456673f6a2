export function sgd_momentum(w, dw, config) {
  const beta = config.momentum;
  const velocity = config.velocity ?? w.map(() => 0);
  config.velocity = velocity.map((v, i) => beta * v + (1 - beta) * dw[i]);
  const next_w = w.map((x, i) => x - config.learning_rate * dw[i]);
  return [next_w, config];
}
