type Options = { lr: number; beta1: number; beta2: number; eps: number };

export class Adam {
  private t = 0;
  private m: number[] = [];
  private v: number[] = [];

  constructor(private readonly options: Options) {}

  step(parameters: number[], gradients: number[]): void {
    const { lr, beta1, beta2, eps } = this.options;
    this.t += 1;
    for (let i = 0; i < parameters.length; i++) {
      const g = gradients[i];
      this.m[i] = beta1 * (this.m[i] ?? 0) + (1 - beta1) * g;
      this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * g * g;
      const mHat = this.m[i] / (1 - beta1 ** this.t);
      const vHat = this.v[i] / (1 - beta2 ** this.t);
      parameters[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
  }
}
