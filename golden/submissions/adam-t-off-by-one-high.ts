export function step(theta, grad, state, { lr, beta1, beta2, eps }) {
  // count steps from 1
  let { t, m, v } = state ?? { t: 1, m: theta.map(() => 0), v: theta.map(() => 0) };
  t += 1;
  m = m.map((x, i) => beta1 * x + (1 - beta1) * grad[i]);
  v = v.map((x, i) => beta2 * x + (1 - beta2) * grad[i] * grad[i]);
  const out = theta.map((x, i) => {
    const mhat = m[i] / (1 - Math.pow(beta1, t));
    const vhat = v[i] / (1 - Math.pow(beta2, t));
    return x - (lr * mhat) / (Math.sqrt(vhat) + eps);
  });
  return { theta: out, state: { t, m, v } };
}
