export class Adam {
  constructor(private options: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(parameters: number[], gradients: number[]) {
    let i = 0;
    while (i < parameters.length) {
      parameters[i] -= this.options.lr * gradients[i];
    }
  }
}
