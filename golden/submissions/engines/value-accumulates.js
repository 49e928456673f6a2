/** Every backward() is a walk of its own, and adds what it found to the leaves. */
export class Value {
  constructor(data, from = []) {
    this.data = data;
    this.grad = 0;
    this.from = from;
  }

  static of(x) {
    return x instanceof Value ? x : new Value(x);
  }

  static add(x, y) {
    const [a, b] = [Value.of(x), Value.of(y)];
    return new Value(a.data + b.data, [{ a, d: 1 }, { a: b, d: 1 }]);
  }

  static mul(x, y) {
    const [a, b] = [Value.of(x), Value.of(y)];
    return new Value(a.data * b.data, [{ a, d: b.data }, { a: b, d: a.data }]);
  }

  static sub(x, y) {
    return Value.add(x, Value.mul(-1, y));
  }

  static exp(x) {
    const y = Math.exp(x.data);
    return new Value(y, [{ a: x, d: y }]);
  }

  backward() {
    const adjoints = new Map([[this, 1]]);
    for (const node of Value.sorted(this)) {
      const adjoint = adjoints.get(node);
      if (node.from.length === 0) node.grad += adjoint;
      for (const { a, d } of node.from) adjoints.set(a, (adjoints.get(a) ?? 0) + d * adjoint);
    }
  }

  static sorted(root) {
    const seen = new Set([root]);
    const order = [];
    const open = [[root, 0]];
    while (open.length > 0) {
      const top = open[open.length - 1];
      const next = top[0].from[top[1]++]?.a;
      if (next === undefined) order.push(open.pop()[0]);
      else if (!seen.has(next)) {
        seen.add(next);
        open.push([next, 0]);
      }
    }
    return order.reverse();
  }
}
