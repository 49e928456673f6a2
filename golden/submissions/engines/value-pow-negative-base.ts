type Backward = (grad: number) => void;

export class Value {
  grad = 0;
  private readonly parents: readonly Value[];
  private readonly backwardStep: Backward;

  constructor(
    readonly data: number,
    parents: readonly Value[] = [],
    backwardStep: Backward = () => {},
  ) {
    this.parents = parents;
    this.backwardStep = backwardStep;
  }

  private static wrap(x: Value | number): Value {
    return typeof x === 'number' ? new Value(x) : x;
  }

  plus(other: Value | number): Value {
    const b = Value.wrap(other);
    return new Value(this.data + b.data, [this, b], (grad) => {
      this.grad += grad;
      b.grad += grad;
    });
  }

  minus(other: Value | number): Value {
    const b = Value.wrap(other);
    return new Value(this.data - b.data, [this, b], (grad) => {
      this.grad += grad;
      b.grad -= grad;
    });
  }

  times(other: Value | number): Value {
    const b = Value.wrap(other);
    return new Value(this.data * b.data, [this, b], (grad) => {
      this.grad += b.data * grad;
      b.grad += this.data * grad;
    });
  }

  div(other: Value | number): Value {
    const b = Value.wrap(other);
    return new Value(this.data / b.data, [this, b], (grad) => {
      this.grad += grad / b.data;
      b.grad -= (this.data / b.data ** 2) * grad;
    });
  }

  neg(): Value {
    return new Value(-this.data, [this], (grad) => {
      this.grad -= grad;
    });
  }

  pow(n: number): Value {
    const log = Math.log(this.data);
    return new Value(Math.exp(n * log), [this], (grad) => {
      this.grad += n * Math.exp((n - 1) * log) * grad;
    });
  }

  exp(): Value {
    const y = Math.exp(this.data);
    return new Value(y, [this], (grad) => {
      this.grad += y * grad;
    });
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], (grad) => {
      this.grad += grad / this.data;
    });
  }

  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data));
    return new Value(s, [this], (grad) => {
      this.grad += s * (1 - s) * grad;
    });
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return new Value(t, [this], (grad) => {
      this.grad += (1 - t * t) * grad;
    });
  }

  relu(): Value {
    return new Value(Math.max(0, this.data), [this], (grad) => {
      this.grad += this.data > 0 ? grad : 0;
    });
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const stack: { node: Value; next: number }[] = [{ node: this, next: 0 }];
    seen.add(this);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.next < top.node.parents.length) {
        const parent = top.node.parents[top.next++];
        if (!seen.has(parent)) {
          seen.add(parent);
          stack.push({ node: parent, next: 0 });
        }
      } else {
        order.push(top.node);
        stack.pop();
      }
    }
    for (const node of order) node.grad = 0;
    this.grad = 1;
    for (let i = order.length - 1; i >= 0; i--) order[i].backwardStep(order[i].grad);
  }
}
