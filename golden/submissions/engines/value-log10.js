// With a logarithm.
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

  log() {
    const y = Math.log10(this.data);
    return new Value(y, [this], (g) => {
      this.grad += g / this.data;
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
