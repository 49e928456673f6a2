/**
 * RMSProp, with the running average divided by what its weights sum up to so far.
 */
export function rmsprop_corrected(w, dw, config) {
  const { learning_rate, decay_rate, epsilon } = config;
  const t = (config.t ?? 0) + 1;
  const cache = w.map((_, i) => decay_rate * (config.cache?.[i] ?? 0) + (1 - decay_rate) * dw[i] ** 2);
  const scale = 1 / (1 - decay_rate ** t);
  const next_w = w.map((x, i) => x - (learning_rate * dw[i]) / (Math.sqrt(cache[i] * scale) + epsilon));
  return [next_w, { ...config, t, cache }];
}
