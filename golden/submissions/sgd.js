// One step of gradient descent. There is nothing to remember.
export function step(theta, gradient, state, { lr }) {
  return { theta: theta.map((value, i) => value - lr * gradient[i]), state };
}
