/** The error function, good enough for plots. */
function erf(x) {
  const sign = x < 0 ? -1 : 1;
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y = 1 - (((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return sign * y;
}

export class Value {
  constructor(data, inputs = [], partials = []) {
    this.data = data;
    this.grad = 0;
    this.inputs = inputs;
    this.partials = partials;
  }

  static from(x) {
    return x instanceof Value ? x : new Value(x);
  }

  add(other) {
    const b = Value.from(other);
    return new Value(this.data + b.data, [this, b], [1, 1]);
  }

  mul(other) {
    const b = Value.from(other);
    return new Value(this.data * b.data, [this, b], [b.data, this.data]);
  }

  gelu() {
    const x = this.data;
    const cdf = 0.5 * (1 + erf(x / Math.SQRT2));
    const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    return new Value(x * cdf, [this], [cdf + x * density]);
  }

  backward() {
    const order = [];
    const seen = new Set();
    const stack = [[this, 0]];
    seen.add(this);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const [node, next] = top;
      if (next === node.inputs.length) {
        order.push(node);
        stack.pop();
        continue;
      }
      top[1]++;
      const input = node.inputs[next];
      if (!seen.has(input)) {
        seen.add(input);
        stack.push([input, 0]);
      }
    }
    for (const node of order) node.grad = 0;
    this.grad = 1;
    for (const { inputs, partials, grad } of order.reverse()) {
      inputs.forEach((input, i) => {
        input.grad += partials[i] * grad;
      });
    }
  }
}
