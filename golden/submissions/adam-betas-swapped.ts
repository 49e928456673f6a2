export class Adam {
  private t = 0;
  private m = new Map<number, number>();
  private v = new Map<number, number>();

  constructor(private cfg: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(x: number[], g: number[]) {
    const { lr, beta1, beta2, eps } = this.cfg;
    this.t++;
    for (const i of x.keys()) {
      const m = beta2 * (this.m.get(i) ?? 0) + (1 - beta2) * g[i];
      const v = beta1 * (this.v.get(i) ?? 0) + (1 - beta1) * g[i] ** 2;
      this.m.set(i, m);
      this.v.set(i, v);
      x[i] -= (lr * (m / (1 - beta2 ** this.t))) / (Math.sqrt(v / (1 - beta1 ** this.t)) + eps);
    }
  }
}
