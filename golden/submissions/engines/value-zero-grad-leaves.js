/** A scalar of a computation graph. Call zeroGrad() on the loss between two backward passes. */
export class Value {
  constructor(data, operands = [], backwardStep = () => {}) {
    this.data = data;
    this.grad = 0;
    this.operands = operands;
    this.backwardStep = backwardStep;
  }

  static wrap(x) {
    return typeof x === 'number' ? new Value(x) : x;
  }

  add(x) {
    const other = Value.wrap(x);
    return new Value(this.data + other.data, [this, other], (g) => {
      this.grad += g;
      other.grad += g;
    });
  }

  mul(x) {
    const other = Value.wrap(x);
    return new Value(this.data * other.data, [this, other], (g) => {
      this.grad += other.data * g;
      other.grad += this.data * g;
    });
  }

  sub(x) {
    const other = Value.wrap(x);
    return new Value(this.data - other.data, [this, other], (g) => {
      this.grad += g;
      other.grad -= g;
    });
  }

  tanh() {
    const t = Math.tanh(this.data);
    return new Value(t, [this], (g) => {
      this.grad += (1 - t * t) * g;
    });
  }

  sorted() {
    const order = [];
    const seen = new Set();
    const visit = (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.operands.forEach(visit);
      order.push(node);
    };
    visit(this);
    return order;
  }

  zeroGrad() {
    for (const node of this.sorted()) {
      if (node.operands.length === 0) node.grad = 0;
    }
  }

  backward() {
    this.grad = 1;
    for (const node of this.sorted().reverse()) node.backwardStep(node.grad);
  }
}
