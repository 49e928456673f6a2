let count = 0;

export function value(x) {
  return node(x, []);
}

function node(val, edges) {
  return { id: count++, val, grad: 0, edges, backward() {
      backward(this);
    } };
}

const lift = (x) => (typeof x === 'number' ? value(x) : x);

export function add(x, y) {
  const [a, b] = [lift(x), lift(y)];
  return node(a.val + b.val, [[a, 1], [b, 1]]);
}

export function sub(x, y) {
  const [a, b] = [lift(x), lift(y)];
  return node(a.val - b.val, [[a, 1], [b, -1]]);
}

export function mul(x, y) {
  const [a, b] = [lift(x), lift(y)];
  return node(a.val * b.val, [[a, b.val], [b, a.val]]);
}

export function div(x, y) {
  const [a, b] = [lift(x), lift(y)];
  return node(a.val / b.val, [[a, 1 / b.val], [b, -a.val / (b.val * b.val)]]);
}

export function sin(x) {
  return node(Math.sin(x.val), [[x, Math.cos(x.val)]]);
}

export function cos(x) {
  return node(Math.cos(x.val), [[x, -Math.sin(x.val)]]);
}

export function sqrt(x) {
  const y = Math.sqrt(x.val);
  return node(y, [[x, 0.5 / y]]);
}

/** Nodes are numbered as they are made: the largest number first is an order that is always right. */
export function backward(out) {
  const reached = new Set([out]);
  for (const n of reached) for (const [input] of n.edges) reached.add(input);
  const order = [...reached].sort((a, b) => b.id - a.id);
  for (const n of order) n.grad = 0;
  out.grad = 1;
  for (const n of order) for (const [input, partial] of n.edges) input.grad += partial * n.grad;
}
