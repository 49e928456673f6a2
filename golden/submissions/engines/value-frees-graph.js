/** As in PyTorch without retain_graph: backward() uses its graph up, and adds to the gradients of the variables. */
export class Variable {
  constructor(data, edges = []) {
    this.data = data;
    this.edges = edges;
    this.isLeaf = edges.length === 0;
    this.grad = null;
  }

  static from(x) {
    return x instanceof Variable ? x : new Variable(x);
  }

  add(x) {
    const b = Variable.from(x);
    return new Variable(this.data + b.data, [[this, 1], [b, 1]]);
  }

  sub(x) {
    const b = Variable.from(x);
    return new Variable(this.data - b.data, [[this, 1], [b, -1]]);
  }

  mul(x) {
    const b = Variable.from(x);
    return new Variable(this.data * b.data, [[this, b.data], [b, this.data]]);
  }

  sigmoid() {
    const s = 1 / (1 + Math.exp(-this.data));
    return new Variable(s, [[this, s * (1 - s)]]);
  }

  zeroGrad() {
    this.grad = null;
  }

  backward() {
    const order = [];
    const seen = new Set();
    const visit = (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.edges === null) throw new Error('Trying to backward through the graph a second time.');
      for (const [input] of node.edges) visit(input);
      order.push(node);
    };
    visit(this);
    const adjoints = new Map([[this, 1]]);
    for (const node of order.reverse()) {
      const adjoint = adjoints.get(node);
      if (node.isLeaf) node.grad = (node.grad ?? 0) + adjoint;
      for (const [input, partial] of node.edges) adjoints.set(input, (adjoints.get(input) ?? 0) + partial * adjoint);
      if (!node.isLeaf) node.edges = null;
    }
  }
}
