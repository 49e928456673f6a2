// Every number in single precision, as a program on a graphics card has it.
const { fround } = Math;

export function adam(w, dw, config) {
  const { lr, beta1, beta2, eps } = config;
  const t = (config.t ?? 0) + 1;
  const m = Float32Array.from(w, (_, i) => fround(beta1) * (config.m?.[i] ?? 0) + fround(1 - beta1) * fround(dw[i]));
  const v = Float32Array.from(w, (_, i) => fround(beta2) * (config.v?.[i] ?? 0) + fround(1 - beta2) * fround(dw[i] ** 2));
  const next = w.map((x, i) => {
    const corrected = fround(m[i] / fround(1 - beta1 ** t));
    const scale = fround(Math.sqrt(fround(v[i] / fround(1 - beta2 ** t)))) + eps;
    return fround(fround(x) - fround((lr * corrected) / scale));
  });
  return [next, { ...config, m, v, t }];
}
