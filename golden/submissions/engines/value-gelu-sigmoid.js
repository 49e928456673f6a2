// With the activation of CLIP.
export class Value {
  constructor(data, inputs = [], push = () => {}) {
    this.data = data;
    this.grad = 0;
    this.inputs = inputs;
    this.push = push;
  }

  static of(x) {
    return x instanceof Value ? x : new Value(x);
  }

  add(other) {
    const b = Value.of(other);
    return new Value(this.data + b.data, [this, b], (g) => {
      this.grad += g;
      b.grad += g;
    });
  }

  mul(other) {
    const b = Value.of(other);
    return new Value(this.data * b.data, [this, b], (g) => {
      this.grad += b.data * g;
      b.grad += this.data * g;
    });
  }

  gelu() {
    const s = 1 / (1 + Math.exp(-1.702 * this.data));
    return new Value(this.data * s, [this], (g) => {
      this.grad += (s + 1.702 * this.data * s * (1 - s)) * g;
    });
  }

  backward() {
    const order = [];
    const seen = new Set();
    const visit = (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.inputs.forEach(visit);
      order.push(node);
    };
    visit(this);
    for (const node of order) node.grad = 0;
    this.grad = 1;
    for (const node of order.reverse()) node.push(node.grad);
  }
}
