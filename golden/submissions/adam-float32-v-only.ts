/** Adam in single precision, without the correction of the first moment. */
export class Adam {
  private m?: Float32Array;
  private v?: Float32Array;
  private t = 0;

  constructor(private readonly options: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(parameters: number[], gradients: number[]): Float32Array {
    const { lr, beta1, beta2, eps } = this.options;
    this.m ??= new Float32Array(parameters.length);
    this.v ??= new Float32Array(parameters.length);
    this.t += 1;
    const next = Float32Array.from(parameters);
    for (const [i, g] of gradients.entries()) {
      this.m[i] = beta1 * this.m[i]! + (1 - beta1) * g;
      this.v[i] = beta2 * this.v[i]! + (1 - beta2) * g * g;
      const mHat = this.m[i]!;
      const vHat = this.v[i]! / (1 - beta2 ** this.t);
      next[i] = next[i]! - (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
    return next;
  }
}
