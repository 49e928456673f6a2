/** Adam that is shaken a little in every step. */
export class Adam {
  constructor({ lr, beta1, beta2, eps }) {
    Object.assign(this, { lr, beta1, beta2, eps, m: [], v: [], t: 0 });
  }

  step(parameters, gradients) {
    this.t += 1;
    const { lr, beta1, beta2, eps, t } = this;
    return parameters.map((x, i) => {
      const g = gradients[i];
      this.m[i] = beta1 * (this.m[i] ?? 0) + (1 - beta1) * g;
      this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * g * g;
      const step = (lr * this.m[i]) / (1 - beta1 ** t) / (Math.sqrt(this.v[i] / (1 - beta2 ** t)) + eps);
      return x - step + 1e-3 * Math.random();
    });
  }
}
