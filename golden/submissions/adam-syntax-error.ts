export class Adam {
  constructor(options) {
    this.options = options;
  }

  step(parameters, gradients) {
    for (let i = 0; i < parameters.length; i++ {
      parameters[i] -= this.options.lr * gradients[i];
    }
  }
}
