/** An engine whose backward already takes a step: whoever calls it twice differentiates at another point. */
export class Value {
  constructor(data, inputs = [], pull = () => {}) {
    Object.assign(this, { data, inputs, pull, grad: 0 });
  }

  static of(x) {
    return x instanceof Value ? x : new Value(x);
  }

  add(other) {
    const right = Value.of(other);
    const out = new Value(this.data + right.data, [this, right], () => {
      this.grad += out.grad;
      right.grad += out.grad;
    });
    return out;
  }

  mul(other) {
    const right = Value.of(other);
    const [a, b] = [this.data, right.data];
    const out = new Value(a * b, [this, right], () => {
      this.grad += b * out.grad;
      right.grad += a * out.grad;
    });
    return out;
  }

  backward() {
    const order = [];
    const seen = new Set();
    const visit = (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      for (const input of node.inputs) visit(input);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) {
      node.pull();
      if (node.inputs.length === 0) node.data -= 0.1 * node.grad;
    }
  }
}
