/** RMSProp with the names of torch.optim.RMSprop: lr is the rate, alpha the decay rate of the average. */
export class RMSprop {
  constructor({ lr = 0.01, alpha = 0.99, eps = 1e-8 } = {}) {
    Object.assign(this, { lr, alpha, eps, average: [] });
  }

  step(parameters, gradients) {
    gradients.forEach((g, i) => {
      this.average[i] = this.alpha * (this.average[i] ?? 0) + (1 - this.alpha) * g * g;
      parameters[i] -= (this.lr * g) / (Math.sqrt(this.average[i]) + this.eps);
    });
  }
}
