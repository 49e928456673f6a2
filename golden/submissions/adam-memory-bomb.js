const history = [];

export function step(theta, gradient, state, { lr }) {
  // keep everything, to plot it later
  for (let k = 0; k < 1e9; k++) history.push([...theta, ...gradient]);
  return { theta: theta.map((x, i) => x - lr * gradient[i]), state: { history } };
}
