export class Adam {
  m: number[] | null = null;
  v: number[] | null = null;

  constructor(private opt: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(params: number[], grads: number[]) {
    const { lr, beta1, beta2, eps } = this.opt;
    if (!this.m || !this.v) {
      this.m = params.map(() => 0);
      this.v = params.map(() => 0);
    }
    for (let i = 0; i < params.length; i++) {
      this.m[i] = beta1 * this.m[i] + (1 - beta1) * grads[i];
      this.v[i] = beta2 * this.v[i] + (1 - beta2) * grads[i] ** 2;
      const mHat = this.m[i] / (1 - beta1);
      const vHat = this.v[i] / (1 - beta2);
      params[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
  }
}
