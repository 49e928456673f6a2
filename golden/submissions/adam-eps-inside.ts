export class Adam {
  private t = 0;
  private m: number[] = [];
  private v: number[] = [];

  constructor(private options: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(parameters: number[], gradients: number[]) {
    const { lr, beta1, beta2, eps } = this.options;
    this.t++;
    for (let i = 0; i < parameters.length; i++) {
      this.m[i] = beta1 * (this.m[i] ?? 0) + (1 - beta1) * gradients[i];
      this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * gradients[i] ** 2;
      const mHat = this.m[i] / (1 - beta1 ** this.t);
      const vHat = this.v[i] / (1 - beta2 ** this.t);
      parameters[i] -= (lr * mHat) / Math.sqrt(vHat + eps);
    }
  }
}
