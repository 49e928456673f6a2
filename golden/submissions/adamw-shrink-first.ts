export class AdamW {
  private t = 0;
  private m?: number[];
  private v?: number[];

  constructor(
    private h: { lr: number; beta1: number; beta2: number; eps: number; weight_decay: number },
  ) {}

  step(theta: number[], grad: number[]) {
    const { lr, beta1, beta2, eps, weight_decay } = this.h;
    this.m ??= new Array(theta.length).fill(0);
    this.v ??= new Array(theta.length).fill(0);
    this.t++;
    for (let i = 0; i < theta.length; i++) {
      theta[i] *= 1 - lr * weight_decay;
      this.m[i] += (1 - beta1) * (grad[i] - this.m[i]);
      this.v[i] += (1 - beta2) * (grad[i] * grad[i] - this.v[i]);
      const mHat = this.m[i] / (1 - beta1 ** this.t);
      const vHat = this.v[i] / (1 - beta2 ** this.t);
      theta[i] -= lr * (mHat / (Math.sqrt(vHat) + eps));
    }
    return theta;
  }
}
