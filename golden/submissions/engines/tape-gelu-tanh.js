export class Tape {
  constructor() {
    this.values = [];
    this.left = [];
    this.right = [];
    this.dLeft = [];
    this.dRight = [];
  }

  push(value, left, dLeft, right = left, dRight = 0) {
    this.values.push(value);
    this.left.push(left);
    this.right.push(right);
    this.dLeft.push(dLeft);
    this.dRight.push(dRight);
    return this.values.length - 1;
  }

  variable(x) {
    return this.push(x, -1, 0);
  }

  value(i) {
    return this.values[i];
  }

  add(i, j) {
    return this.push(this.values[i] + this.values[j], i, 1, j, 1);
  }

  sub(i, j) {
    return this.push(this.values[i] - this.values[j], i, 1, j, -1);
  }

  mul(i, j) {
    return this.push(this.values[i] * this.values[j], i, this.values[j], j, this.values[i]);
  }

  div(i, j) {
    const [a, b] = [this.values[i], this.values[j]];
    return this.push(a / b, i, 1 / b, j, -a / b ** 2);
  }

  exp(i) {
    const y = Math.exp(this.values[i]);
    return this.push(y, i, y);
  }

  log(i) {
    return this.push(Math.log(this.values[i]), i, 1 / this.values[i]);
  }

  tanh(i) {
    const y = Math.tanh(this.values[i]);
    return this.push(y, i, 1 - y * y);
  }

  gelu(i) {
    const x = this.values[i];
    const c = Math.sqrt(2 / Math.PI);
    const t = Math.tanh(c * (x + 0.044715 * x ** 3));
    const slope = 0.5 * (1 + t) + 0.5 * x * (1 - t ** 2) * c * (1 + 3 * 0.044715 * x ** 2);
    return this.push(0.5 * x * (1 + t), i, slope);
  }

  gradient(output, variables) {
    const adjoint = new Float64Array(this.values.length);
    adjoint[output] = 1;
    for (let k = output; k >= 0; k--) {
      if (this.left[k] < 0 || adjoint[k] === 0) continue;
      adjoint[this.left[k]] += adjoint[k] * this.dLeft[k];
      adjoint[this.right[k]] += adjoint[k] * this.dRight[k];
    }
    return variables.map((v) => adjoint[v]);
  }
}
