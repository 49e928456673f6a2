/** Heavy ball in which the rate is added to the buffer: a slip that nobody has named. */
export function step(theta, gradient, state, { lr, momentum }) {
  const buffer = theta.map((_, i) => momentum * (state?.[i] ?? 0) + gradient[i]);
  return { theta: theta.map((x, i) => x - (lr + buffer[i])), state: buffer };
}
