// beta1 is the weight of the newest gradient; the decay does not see the learning rate.
export const sgdw = ({ lr, beta1, weight_decay }) => ({
  init: (params) => params.map(() => 0),
  update: (grads, m, params) => {
    const next = m.map((value, i) => (1 - beta1) * value + beta1 * grads[i]);
    return [params.map((theta, i) => -lr * next[i] - weight_decay * theta), next];
  },
});
