export class Adam {
  constructor({ lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = {}) {
    Object.assign(this, { lr, beta1, beta2, eps, t: 0 });
  }

  step(parameters, gradients) {
    const n = parameters.length;
    if (this.t === 0) {
      this.m = new Float64Array(n);
      this.v = new Float64Array(n);
    }
    this.t++;
    const c1 = 1 / (1 - this.beta1 ** this.t);
    const c2 = 1 / (1 - this.beta2 ** this.t);
    for (let i = 0; i < n; i++) {
      this.m[i] = this.beta1 * this.m[i] + (1 - this.beta1) * gradients[i];
      this.v[i] = this.beta2 * this.v[i] + (1 - this.beta2) * gradients[i] * gradients[i];
      parameters[i] -= (this.lr * this.m[i] * c1) / (Math.sqrt(this.v[i] * c2) + this.eps);
    }
  }
}
