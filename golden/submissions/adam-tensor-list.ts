type Tensor = number[];

interface Slot {
  m: Tensor;
  v: Tensor;
}

/** One slot of state per tensor, one counter for all. */
export class Adam {
  private slots: Slot[] = [];
  private stepCount = 0;

  constructor(private opts: { lr: number; beta1: number; beta2: number; eps: number }) {}

  step(tensors: Tensor[], grads: Tensor[]): void {
    this.stepCount += 1;
    tensors.forEach((tensor, k) => {
      this.slots[k] ??= { m: tensor.map(() => 0), v: tensor.map(() => 0) };
      this.update(tensor, grads[k], this.slots[k]);
    });
  }

  private update(tensor: Tensor, grad: Tensor, { m, v }: Slot): void {
    const { lr, beta1, beta2, eps } = this.opts;
    const biasCorrection1 = 1 - beta1 ** this.stepCount;
    const biasCorrection2 = 1 - beta2 ** this.stepCount;
    for (let i = 0; i < tensor.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * grad[i];
      v[i] = beta2 * v[i] + (1 - beta2) * grad[i] ** 2;
      const denominator = Math.sqrt(v[i] / biasCorrection2) + eps;
      tensor[i] -= (lr / biasCorrection1) * (m[i] / denominator);
    }
  }
}
