import { describe, expect, it } from 'vitest';
import { ask, engineDesk, graphOf, numbersIn } from './tryEngine.js';

const desk = engineDesk();

/** x + 1 + 1 + … with that many operations. */
const chainOf = (length: number) =>
  graphOf(1, (b, [x = 0]) => {
    const one = b.constant(1);
    let node = x;
    for (let count = 0; count < length; count++) node = b.apply('add', node, one);
    return node;
  });

/** A Value class in the manner of micrograd, with closures and sets, and a way to sort the graph. */
const valueWith = (sort: string) => `export class Value {
  constructor(data, inputs = []) {
    this.data = data; this.grad = 0; this.inputs = new Set(inputs); this._backward = () => {};
  }
  add(other) {
    other = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data + other.data, [this, other]);
    out._backward = () => { this.grad += out.grad; other.grad += out.grad; };
    return out;
  }
  backward() {
    const order = [], seen = new Set();
    ${sort}
    this.grad = 1;
    for (const node of order.reverse()) node._backward();
  }
}`;
const byLoop = valueWith(`const visit = (node) => {
  if (seen.has(node)) return;
  seen.add(node);
  for (const input of node.inputs) visit(input);
  order.push(node);
};
visit(this);`);
const byForEach = valueWith(`const visit = (node) => {
  if (!seen.has(node)) { seen.add(node); node.inputs.forEach((input) => visit(input)); order.push(node); }
};
visit(this);`);
const withoutRecursion = valueWith(`const stack = [[this, false]];
while (stack.length > 0) {
  const [node, done] = stack.pop();
  if (done) { order.push(node); continue; }
  if (seen.has(node)) continue;
  seen.add(node);
  stack.push([node, true]);
  for (const input of node.inputs) stack.push([input, false]);
}`);
/** A tape of numbers alone. */
const tape = `export class Tape {
  constructor() { this.values = []; this.inputs = []; }
  variable(x) { this.inputs.push(-1); return this.values.push(x) - 1; }
  add(a, b) { this.inputs.push([a, b]); return this.values.push(this.values[a] + this.values[b]) - 1; }
  backward(output) {
    const adjoints = this.values.map(() => 0);
    adjoints[output] = 1;
    for (let j = output; j >= 0; j--) {
      if (this.inputs[j] === -1) continue;
      adjoints[this.inputs[j][0]] += adjoints[j];
      adjoints[this.inputs[j][1]] += adjoints[j];
    }
    return adjoints;
  }
}`;
const tooDeep = { reason: 'error', limit: 'recursion', message: expect.stringContaining('recursion is too deep') };
const limits = { memoryMegabytes: 256, fuel: 4500, wallMilliseconds: 60_000 };

describe('a chain of operations', { timeout: 30_000 }, () => {
  it.each([
    ['a tape', 100_000, tape],
    ['a sort without recursion', 10_000, withoutRecursion],
    ['a sort that recurses in a loop', 10_000, byLoop],
    ['a sort that recurses in forEach', 2_000, byForEach],
  ])('%s goes through %i of them', async (_, length, source) => {
    const engine = await desk.engine(source, { limits });
    expect(numbersIn(await ask(engine, chainOf(length), [0.5]))).toEqual([length + 0.5, 1]);
  });

  it.each([
    ['in a loop', 20_000, byLoop],
    ['in forEach', 10_000, byForEach],
  ])('a sort that recurses %s comes to the end of the stack before %i, which is said', async (_, length, source) => {
    const engine = await desk.engine(source, { limits });
    const at = Float64Array.of(0.5);
    const responses = await engine.gradients([chainOf(length), chainOf(3)].map((graph) => ({ graph, at })));
    expect(responses[0]).toMatchObject(tooDeep);
    expect(numbersIn(responses[1])).toEqual([3.5, 1]);
  });
});
