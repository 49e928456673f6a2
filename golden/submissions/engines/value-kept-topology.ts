type Backward = () => void;

export class Value {
  grad = 0;
  step: Backward = () => {};
  private topology: Value[] = [];

  constructor(
    public data: number,
    readonly children: readonly Value[] = [],
  ) {}

  backward(): void {
    if (this.topology.length === 0) this.topology = sorted(this);
    this.grad = 1;
    for (const value of this.topology.reverse()) value.step();
  }
}

function sorted(top: Value): Value[] {
  const list: Value[] = [];
  const seen = new Set<Value>();
  const visit = (value: Value) => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const child of value.children) visit(child);
    list.push(value);
  };
  visit(top);
  return list;
}

const lift = (x: Value | number): Value => (typeof x === 'number' ? new Value(x) : x);

export function add(x: Value | number, y: Value | number): Value {
  const [a, b] = [lift(x), lift(y)];
  const out = new Value(a.data + b.data, [a, b]);
  out.step = () => {
    a.grad += out.grad;
    b.grad += out.grad;
  };
  return out;
}

export function sub(x: Value | number, y: Value | number): Value {
  const [a, b] = [lift(x), lift(y)];
  const out = new Value(a.data - b.data, [a, b]);
  out.step = () => {
    a.grad += out.grad;
    b.grad -= out.grad;
  };
  return out;
}

export function mul(x: Value | number, y: Value | number): Value {
  const [a, b] = [lift(x), lift(y)];
  const out = new Value(a.data * b.data, [a, b]);
  out.step = () => {
    a.grad += b.data * out.grad;
    b.grad += a.data * out.grad;
  };
  return out;
}

export function relu(x: Value): Value {
  const out = new Value(Math.max(0, x.data), [x]);
  out.step = () => {
    x.grad += x.data > 0 ? out.grad : 0;
  };
  return out;
}
