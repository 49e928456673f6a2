interface Options {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  momentum_decay: number;
}

export class NAdam {
  t = 0;
  m: number[] = [];
  v: number[] = [];

  constructor(public options: Options) {}

  step(parameters: number[], gradients: number[]) {
    const { lr, beta1, beta2, eps, momentum_decay } = this.options;
    this.t++;
    const mu = beta1 * (1 - 0.5 * 0.96 ** (this.t * momentum_decay));
    const next = beta1 * (1 - 0.5 * 0.96 ** ((this.t + 1) * momentum_decay));
    gradients.forEach((g, i) => {
      this.m[i] = mu * (this.m[i] ?? 0) + (1 - mu) * g;
      this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * g * g;
      parameters[i] -= (lr * (next * this.m[i] + (1 - mu) * g)) / (Math.sqrt(this.v[i]) + eps);
    });
  }
}
