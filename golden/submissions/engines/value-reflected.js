// 3 - a is asked as a.rsub(3).
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

  div(other) {
    const b = Value.of(other);
    return new Value(this.data / b.data, [this, b], (g) => {
      this.grad += g / b.data;
      b.grad += (-this.data / b.data ** 2) * g;
    });
  }

  // What Python calls __rsub__ and __rtruediv__.
  rsub(n) {
    return new Value(n).sub(this);
  }

  rdiv(n) {
    return new Value(n).div(this);
  }

  rpow(n) {
    const y = n ** this.data;
    return new Value(y, [this], (g) => {
      this.grad += y * Math.log(n) * g;
    });
  }

  pow(n) {
    return new Value(this.data ** n, [this], (g) => {
      this.grad += n * this.data ** (n - 1) * g;
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
