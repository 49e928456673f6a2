export class Momentum {
  constructor({ lr, momentum }) {
    Object.assign(this, { lr, momentum, buffer: [] });
  }

  step(parameters, gradients) {
    parameters.forEach((_, i) => {
      this.buffer[i] = this.momentum * this.buffer[i] + (1 - this.momentum) * gradients[i];
      parameters[i] -= this.lr * this.buffer[i];
    });
  }
}
