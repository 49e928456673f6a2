// The bias corrections are folded into the step size; eps is scaled along, so that it means the same.
export class Adam {
  iteration = 0;
  firstMoment?: number[];
  secondMoment?: number[];

  constructor(public config: { learningRate: number; beta1: number; beta2: number; epsilon: number }) {}

  step(params: number[], grads: number[]): number[] {
    const { learningRate, beta1, beta2, epsilon } = this.config;
    this.firstMoment ??= params.map(() => 0);
    this.secondMoment ??= params.map(() => 0);
    this.iteration++;
    const root = Math.sqrt(1 - Math.pow(beta2, this.iteration));
    const stepSize = (learningRate * root) / (1 - Math.pow(beta1, this.iteration));
    return params.map((p, i) => {
      this.firstMoment![i] = this.firstMoment![i] * beta1 + grads[i] * (1 - beta1);
      this.secondMoment![i] = this.secondMoment![i] * beta2 + grads[i] * grads[i] * (1 - beta2);
      return p - (stepSize * this.firstMoment![i]) / (Math.sqrt(this.secondMoment![i]) + epsilon * root);
    });
  }
}
