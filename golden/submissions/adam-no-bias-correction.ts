interface Options {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

export class Adam {
  private m: number[] = [];
  private v: number[] = [];

  constructor(private options: Options) {}

  step(parameters: number[], gradients: number[]) {
    const { lr, beta1, beta2, eps } = this.options;
    for (let i = 0; i < parameters.length; i++) {
      this.m[i] = beta1 * (this.m[i] ?? 0) + (1 - beta1) * gradients[i];
      this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * gradients[i] ** 2;
      parameters[i] -= (lr * this.m[i]) / (Math.sqrt(this.v[i]) + eps);
    }
  }
}
