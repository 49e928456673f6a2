interface Options {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}

export class Adam {
  t = 0;
  moments = new Map<number, { m: number[]; v: number[] }>();

  constructor(public options: Options) {}

  step(tensors: number[][], gradients: number[][]) {
    tensors.forEach((tensor, index) => this.update(index, tensor, gradients[index]));
  }

  private update(index: number, theta: number[], g: number[]) {
    const { lr, beta1, beta2, eps } = this.options;
    this.t++;
    const { m, v } = this.moments.get(index) ?? { m: theta.map(() => 0), v: theta.map(() => 0) };
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2;
      theta[i] -= (lr * (m[i] / (1 - beta1 ** this.t))) / (Math.sqrt(v[i] / (1 - beta2 ** this.t)) + eps);
    }
    this.moments.set(index, { m, v });
  }
}
