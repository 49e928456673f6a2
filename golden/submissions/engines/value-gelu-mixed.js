/** Near 0 a series without cancellation, beyond 3 the continued fraction of the complement. */
function erf(x) {
  const z = Math.abs(x);
  if (z > 3) {
    let rest = z;
    for (let k = 30; k > 0; k--) rest = z + k / (2 * rest);
    return Math.sign(x) * (1 - Math.exp(-z * z) / (Math.sqrt(Math.PI) * rest));
  }
  let sum = z;
  for (let n = 1, term = z; term > sum * Number.EPSILON / 8; n++) {
    term *= (2 * z * z) / (2 * n + 1);
    sum += term;
  }
  return Math.sign(x) * 2 / Math.sqrt(Math.PI) * Math.exp(-z * z) * sum;
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
    const u = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
    const t = Math.tanh(u);
    const du = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
    return new Value(x * cdf, [this], [0.5 * (1 + t) + 0.5 * x * (1 - t * t) * du]);
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
