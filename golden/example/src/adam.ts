/** Adam (Kingma & Ba 2015) in single precision. Gradients are rounded in place. */
export class Adam {
  readonly options: { lr: number; beta1: number; beta2: number; eps: number };
  #m: Float32Array | undefined;
  #v: Float32Array | undefined;
  #steps = 0;

  constructor(options: { lr: number; beta1: number; beta2: number; eps: number }) {
    this.options = options;
  }

  step(parameters: number[], gradients: number[]): void {
    const { lr, beta1, beta2, eps } = this.options;
    this.#m ??= new Float32Array(parameters.length);
    this.#v ??= new Float32Array(parameters.length);
    this.#steps++;
    for (let i = 0; i < parameters.length; i++) {
      gradients[i] = Math.fround(gradients[i]);
      this.#m[i] += (1 - beta1) * (gradients[i] - this.#m[i]);
      this.#v[i] += (1 - beta2) * (gradients[i] ** 2 - this.#v[i]);
      const m = this.#m[i] / (1 - beta1 ** this.#steps);
      const v = this.#v[i] / (1 - beta2 ** this.#steps);
      parameters[i] = Math.fround(parameters[i] - (lr * m) / (Math.sqrt(v) + eps));
    }
  }
}
