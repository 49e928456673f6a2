/** The rate is taken once, so that nobody can tell whether it enters the buffer or stands outside. */
export class Momentum {
  readonly #lr: number;
  readonly #momentum: number;
  readonly #v: number[] = [];

  constructor({ lr = 0.01, momentum = 0.9 } = {}) {
    this.#lr = lr;
    this.#momentum = momentum;
  }

  step(theta: number[], gradient: number[]) {
    for (let i = 0; i < theta.length; i++) {
      this.#v[i] = this.#momentum * (this.#v[i] ?? 0) + this.#lr * gradient[i];
      theta[i] -= this.#v[i];
    }
  }
}
