/** Moves `from` towards `to` by a fraction. */
function lerp(from: number[], to: number[], fraction: number): number[] {
  return from.map((x, i) => x + fraction * (to[i] - x));
}

interface Memory {
  t: number;
  m: number[];
  v: number[];
}

export function step(theta: number[], grad: number[], memory: Memory | undefined, hyper: Record<string, number>) {
  const zeros = theta.map(() => 0);
  const before = memory ?? { t: 0, m: zeros, v: zeros };
  const t = before.t + 1;
  const m = lerp(before.m, grad, 1 - hyper.beta1);
  const v = lerp(
    before.v,
    grad.map((g) => g * g),
    1 - hyper.beta2,
  );
  const correction1 = 1 - Math.pow(hyper.beta1, t);
  const correction2 = 1 - Math.pow(hyper.beta2, t);
  const next = theta.map(
    (x, i) => x - (hyper.lr * (m[i] / correction1)) / (Math.sqrt(v[i] / correction2) + hyper.eps),
  );
  return { theta: next, state: { t, m, v } };
}
