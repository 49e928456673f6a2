class Value {
  constructor(data, left = null, right = null, dLeft = 0, dRight = 0) {
    Object.assign(this, { data, left, right, dLeft, dRight, grad: 0, visited: false });
  }

  plus(other) {
    const b = wrap(other);
    return new Value(this.data + b.data, this, b, 1, 1);
  }

  minus(other) {
    const b = wrap(other);
    return new Value(this.data - b.data, this, b, 1, -1);
  }

  times(other) {
    const b = wrap(other);
    return new Value(this.data * b.data, this, b, b.data, this.data);
  }

  dividedBy(other) {
    const b = wrap(other);
    return new Value(this.data / b.data, this, b, 1 / b.data, -this.data / b.data ** 2);
  }

  sin() {
    return new Value(Math.sin(this.data), this, null, Math.cos(this.data));
  }

  backward() {
    const order = [];
    const stack = [[this, false]];
    while (stack.length > 0) {
      const [node, done] = stack.pop();
      if (done) order.push(node);
      else if (node !== null && !node.visited) {
        node.visited = true;
        stack.push([node, true], [node.right, false], [node.left, false]);
      }
    }
    this.grad = 1;
    for (const node of order.reverse()) {
      if (node.left !== null) node.left.grad += node.dLeft * node.grad;
      if (node.right !== null) node.right.grad += node.dRight * node.grad;
    }
  }
}

const wrap = (x) => (x instanceof Value ? x : new Value(x));

export default Value;
