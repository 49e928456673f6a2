class Var {
  constructor(value, parents = [], partials = []) {
    this.value = value;
    this.parents = parents;
    this.partials = partials;
    this.adjoint = 0;
  }
  add(y) {
    const b = of(y);
    return new Var(this.value + b.value, [this, b], [1, 1]);
  }
  sub(y) {
    const b = of(y);
    return new Var(this.value - b.value, [this, b], [1, -1]);
  }
  mul(y) {
    const b = of(y);
    return new Var(this.value * b.value, [this, b], [b.value, this.value]);
  }
  exp() {
    const e = Math.exp(this.value);
    return new Var(e, [this], [e]);
  }
  tanh() {
    const t = Math.tanh(this.value);
    return new Var(t, [this], [1 - t * t]);
  }
}

const of = (x) => (x instanceof Var ? x : new Var(x));

function sorted(root) {
  const users = new Map([[root, 0]]);
  const open = [root];
  while (open.length) {
    for (const p of open.pop().parents) {
      if (!users.has(p)) open.push(p);
      users.set(p, (users.get(p) ?? 0) + 1);
    }
  }
  const order = [];
  const ready = [root];
  while (ready.length) {
    const v = ready.pop();
    order.push(v);
    for (const p of v.parents) {
      users.set(p, users.get(p) - 1);
      if (users.get(p) === 0) ready.push(p);
    }
  }
  return order;
}

export function valueAndGrad(f) {
  return (x) => {
    const inputs = x.map((v) => new Var(v));
    const out = f(inputs);
    out.adjoint = 1;
    for (const { adjoint, parents, partials } of sorted(out)) {
      parents.forEach((p, i) => {
        p.adjoint += adjoint * partials[i];
      });
    }
    return { value: out.value, gradient: [inputs[0].adjoint] };
  };
}
