export default class SgdL2 {
  lr: number;
  weightDecay: number;

  constructor(options: { lr: number; weightDecay: number }) {
    this.lr = options.lr;
    this.weightDecay = options.weightDecay;
  }

  step(w: number[], grad: number[]): void {
    for (let i = 0; i < w.length; i++) {
      w[i] -= this.lr * grad[i] + this.lr * this.weightDecay * w[i];
    }
  }
}
