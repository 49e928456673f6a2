export class AdamW {
  private t = 0;
  private m: number[] = [];
  private v: number[] = [];

  constructor(private o: { lr: number; beta1: number; beta2: number; eps: number; weightDecay: number }) {}

  step(theta: number[], grads: number[]) {
    const { lr, beta1, beta2, eps, weightDecay } = this.o;
    this.t++;
    theta.forEach((w, i) => {
      const g = grads[i] + weightDecay * w; // weight decay
      this.m[i] = beta1 * (this.m[i] || 0) + (1 - beta1) * g;
      this.v[i] = beta2 * (this.v[i] || 0) + (1 - beta2) * g * g;
      const mHat = this.m[i] / (1 - beta1 ** this.t);
      const vHat = this.v[i] / (1 - beta2 ** this.t);
      theta[i] = w - (lr * mHat) / (Math.sqrt(vHat) + eps);
    });
  }
}
