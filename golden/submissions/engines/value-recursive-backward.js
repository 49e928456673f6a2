export class Value {
  constructor(data, inputs = [], partials = []) {
    this.data = data;
    this.inputs = inputs;
    this.partials = partials;
    this.grad = 0;
  }

  add(other) {
    const b = other instanceof Value ? other : new Value(other);
    return new Value(this.data + b.data, [this, b], [1, 1]);
  }

  mul(other) {
    const b = other instanceof Value ? other : new Value(other);
    return new Value(this.data * b.data, [this, b], [b.data, this.data]);
  }

  tanh() {
    const t = Math.tanh(this.data);
    return new Value(t, [this], [1 - t * t]);
  }

  backward(isRoot = true) {
    if (isRoot) this.grad = 1;
    // First everything that goes to the inputs, then their own turn.
    this.inputs.forEach((input, i) => {
      input.grad += this.partials[i] * this.grad;
    });
    for (const input of this.inputs) input.backward(false);
  }
}
