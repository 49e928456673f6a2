let t = 0;
let m: number[] = [];
let v: number[] = [];

export class Adam {
  constructor(private options: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(parameters: number[], gradients: number[]) {
    const { lr, beta1, beta2, eps } = this.options;
    t++;
    for (let i = 0; i < parameters.length; i++) {
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * gradients[i];
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * gradients[i] ** 2;
      parameters[i] -= (lr * (m[i] / (1 - beta1 ** t))) / (Math.sqrt(v[i] / (1 - beta2 ** t)) + eps);
    }
  }
}
