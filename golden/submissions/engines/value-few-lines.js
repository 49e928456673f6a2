const valueOf = (x) => (x instanceof Value ? x : new Value(x));

export class Value {
  constructor(data, inputs = []) {
    Object.assign(this, { data, inputs, grad: 0 });
  }
  mul(other) {
    const b = valueOf(other);
    return new Value(this.data * b.data, [{ node: this, partial: b.data }, { node: b, partial: this.data }]);
  }
  sub(other) {
    const b = valueOf(other);
    return new Value(this.data - b.data, [{ node: this, partial: 1 }, { node: b, partial: 1 }]);
  }
  backward(gradient = 1) {
    this.grad += gradient;
    for (const { node, partial } of this.inputs) node.backward(gradient * partial);
  }
}
