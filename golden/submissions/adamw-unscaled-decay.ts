export class AdamW {
  private t = 0;
  private moments: { m: number; v: number }[] = [];

  constructor(private p: { lr: number; beta1: number; beta2: number; eps: number; weight_decay: number }) {}

  step(theta: number[], grad: number[]) {
    this.t++;
    return theta.map((x, i) => {
      const slot = (this.moments[i] ??= { m: 0, v: 0 });
      slot.m = this.p.beta1 * slot.m + (1 - this.p.beta1) * grad[i];
      slot.v = this.p.beta2 * slot.v + (1 - this.p.beta2) * grad[i] ** 2;
      const mHat = slot.m / (1 - this.p.beta1 ** this.t);
      const vHat = slot.v / (1 - this.p.beta2 ** this.t);
      return x - (this.p.lr * mHat) / (Math.sqrt(vHat) + this.p.eps) - this.p.weight_decay * x;
    });
  }
}
