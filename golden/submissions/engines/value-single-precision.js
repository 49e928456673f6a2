// Numbers are kept as a Float32Array keeps them.
export class Value {
  constructor(data, inputs = [], push = () => {}) {
    this.store = Float32Array.of(data, 0);
    this.inputs = inputs;
    this.push = push;
  }

  get data() {
    return this.store[0];
  }

  get grad() {
    return this.store[1];
  }

  set grad(x) {
    this.store[1] = x;
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

  sub(other) {
    const b = Value.of(other);
    return new Value(this.data - b.data, [this, b], (g) => {
      this.grad += g;
      b.grad += -g;
    });
  }

  mul(other) {
    const b = Value.of(other);
    return new Value(this.data * b.data, [this, b], (g) => {
      this.grad += b.data * g;
      b.grad += this.data * g;
    });
  }

  exp() {
    const y = Math.exp(this.data);
    return new Value(y, [this], (g) => {
      this.grad += y * g;
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
