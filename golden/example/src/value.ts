/** A number that remembers how it was computed. */
export class Value {
  grad = 0;

  constructor(
    readonly data: number,
    readonly inputs: { value: Value; slope: number }[] = [],
  ) {}

  add(other: Value | number): Value {
    const b = valueOf(other);
    return new Value(this.data + b.data, [
      { value: this, slope: 1 },
      { value: b, slope: 1 },
    ]);
  }

  mul(other: Value | number): Value {
    const b = valueOf(other);
    return new Value(this.data * b.data, [
      { value: this, slope: b.data },
      { value: b, slope: this.data },
    ]);
  }

  tanh(): Value {
    const y = Math.tanh(this.data);
    return new Value(y, [{ value: this, slope: 1 - y * y }]);
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (node: Value): void => {
      if (seen.has(node)) return;
      seen.add(node);
      for (const { value } of node.inputs) visit(value);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) {
      for (const { value, slope } of node.inputs) value.grad += slope * node.grad;
    }
  }
}

const valueOf = (x: Value | number): Value => (typeof x === 'number' ? new Value(x) : x);
