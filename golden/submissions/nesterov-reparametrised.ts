/** Nesterov momentum as in torch.optim.SGD(nesterov=True). */
export class NesterovSGD {
  private buffer: number[] | undefined;
  constructor(private readonly options: { lr: number; momentum: number }) {}

  step(parameters: number[], gradients: number[]): void {
    const { lr, momentum } = this.options;
    this.buffer ??= gradients.map(() => 0);
    for (let i = 0; i < parameters.length; i++) {
      this.buffer[i] = momentum * this.buffer[i]! + gradients[i]!;
      parameters[i]! -= lr * (gradients[i]! + momentum * this.buffer[i]!);
    }
  }
}
