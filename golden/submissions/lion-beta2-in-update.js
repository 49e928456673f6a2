// The average is updated first, and the step takes the sign of what is kept: beta1 is never used.
export const lion = ({ lr, beta2, weight_decay }) => ({
  init: (parameters) => parameters.map(() => 0),
  update(gradients, average, parameters) {
    const next = average.map((m, i) => beta2 * m + (1 - beta2) * gradients[i]);
    return [next.map((m, i) => -lr * (Math.sign(m) + weight_decay * parameters[i])), next];
  },
});
