interface Hyperparameters {
  learning_rate: number;
  b1: number;
  b2: number;
  eps: number;
}

interface State {
  count: number;
  mu: number[];
  nu: number[];
}

export function adam({ learning_rate, b1, b2, eps }: Hyperparameters) {
  return {
    init: (parameters: number[]): State => ({
      count: 0,
      mu: parameters.map(() => 0),
      nu: parameters.map(() => 0),
    }),
    update(gradients: number[], state: State): [number[], State] {
      const count = state.count + 1;
      const mu = gradients.map((g, i) => (1 - b1) * g + b1 * state.mu[i]);
      const nu = gradients.map((g, i) => (1 - b2) * g ** 2 + b2 * state.nu[i]);
      const muHat = mu.map((x) => x / (1 - b1 ** count));
      const nuHat = nu.map((x) => x / (1 - b2 ** count));
      const updates = muHat.map((x, i) => (-learning_rate * x) / (Math.sqrt(nuHat[i]) + eps));
      return [updates, { count, mu, nu }];
    },
  };
}
