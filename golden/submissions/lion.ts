interface Options {
  lr: number;
  betas: [number, number];
  weight_decay: number;
}

/** Lion in the order of its authors' PyTorch code: decay, step, average. */
export class Lion {
  private average: Float64Array | undefined;
  constructor(private readonly options: Options) {}

  step(parameters: number[], gradients: number[]): void {
    const { lr, betas, weight_decay } = this.options;
    const [beta1, beta2] = betas;
    this.average ??= new Float64Array(parameters.length);
    for (let i = 0; i < parameters.length; i++) {
      const [g, m] = [gradients[i]!, this.average[i]!];
      parameters[i]! *= 1 - lr * weight_decay;
      parameters[i]! -= lr * Math.sign(m + (1 - beta1) * (g - m));
      this.average[i] = m + (1 - beta2) * (g - m);
    }
  }
}
