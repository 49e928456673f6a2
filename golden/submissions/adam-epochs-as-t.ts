export class Adam {
  epoch = 1;
  m: number[] | undefined;
  v: number[] | undefined;

  constructor(public options: { lr: number; beta1: number; beta2: number; eps: number }) {}

  nextEpoch() {
    this.epoch++;
  }

  step(parameters: number[], gradients: number[]) {
    const { lr, beta1, beta2, eps } = this.options;
    const m = (this.m ??= parameters.map(() => 0));
    const v = (this.v ??= parameters.map(() => 0));
    return parameters.map((theta, i) => {
      m[i] = beta1 * m[i] + (1 - beta1) * gradients[i];
      v[i] = beta2 * v[i] + (1 - beta2) * gradients[i] ** 2;
      const mHat = m[i] / (1 - beta1 ** this.epoch);
      const vHat = v[i] / (1 - beta2 ** this.epoch);
      return theta - (lr * mHat) / (Math.sqrt(vHat) + eps);
    });
  }
}
