import { describe, expect, it } from 'vitest';
import type { GradientProbes } from '../../../../src/subjects/gradientRequest.js';
import { ask, engineDesk, graphOf, numbersIn } from '../../sandbox/tryEngine.js';

const desk = engineDesk();

/** (x1·x2)·x1 at (2, 3), worked by hand: 12, and (2·x1·x2, x1²) = (12, 4). Node 2 is x1·x2. */
const graph = graphOf(2, (b, [x = 0, y = 0]) => b.apply('multiply', b.apply('multiply', x, y), x));
const point = [2, 3];
const plain = [12, 12, 4];

/** An engine that keeps gradients in its nodes and adds to them, with methods of ours. */
const valueWith = (methods = '', backward = 'for (const node of this.sorted().reverse()) node.handOn();') => `
export class Value {
  constructor(data, inputs = []) { this.data = data; this.grad = 0; this.inputs = inputs; }
  mul(other) { return new Value(this.data * other.data, [this, other]); }
  handOn() {
    const [a, b] = this.inputs;
    if (!a) return;
    a.grad += b.data * this.grad;
    b.grad += a.data * this.grad;
  }
  sorted(list = []) {
    if (list.includes(this)) return list;
    for (const input of this.inputs) input.sorted(list);
    if (!list.includes(this)) list.push(this);
    return list;
  }
  backward() { this.grad = 1; ${backward} }
  ${methods}
}`;

/** A tape that keeps its adjoints, with methods of ours. */
const tapeWith = (methods: string) => `
export class Tape {
  nodes = [];
  variable(value, from = []) { const node = { value, grad: 0, from }; this.nodes.push(node); return node; }
  mul(a, b) { return this.variable(a.value * b.value, [[a, b.value], [b, a.value]]); }
  walk(node) {
    node.grad = 1;
    for (const { grad, from } of this.nodes.slice().reverse()) for (const [input, d] of from) input.grad += d * grad;
  }
  ${methods}
}`;

const returning = tapeWith('/**/')
  .replaceAll('grad', 'bar')
  .replace('/**/', 'gradient(node, list) { return [12, 4]; }');
const grad = 'export const grad = (f) => (x) => { f(x); return [12, 4]; };';

const run = async (source: string, probes: GradientProbes) =>
  numbersIn(await ask(await desk.engine(source), graph, point, probes));
const notOffered = (message: RegExp) => ({ reason: 'not-offered', message: expect.stringMatching(message) });

describe('clearing by the engine itself', () => {
  it.each([
    [
      'a method of the output for the whole graph',
      valueWith('zeroGrad() { for (const n of this.sorted()) n.grad = 0; }'),
    ],
    ['a method for one value, called on each', valueWith('zero_grad() { this.grad = 0; }')],
    [
      'a static function of the output',
      valueWith('static clearGrads(root) { for (const n of root.sorted()) n.grad = 0; }'),
    ],
    [
      'an exported function of a list',
      `${valueWith()}\nexport function zeroGrad(values) { for (const value of values) value.grad = 0; }`,
    ],
    ['a method that leaves nothing to read', valueWith('zeroGrad() { for (const n of this.sorted()) n.grad = null; }')],
    [
      'a method of a tape',
      tapeWith('backward(node) { this.walk(node); } zeroGrad() { for (const n of this.nodes) n.grad = 0; }'),
    ],
  ])('is %s', async (_, source) => {
    expect(await run(source, { cleared: 'own' })).toEqual(plain);
  });

  it('is judged by what it leaves: x1·x2 holds 2, and hands on 4', async () => {
    const leavesOnly = valueWith('zeroGrad() { for (const n of this.sorted()) if (!n.inputs.length) n.grad = 0; }');
    expect(await run(leavesOnly, { cleared: 'own' })).toEqual([12, 6 + 4 * 3, 4 * 2]);
    const nothing = valueWith('zeroGrad() { this.gradient = 0; }');
    expect(await run(nothing, { cleared: 'own' })).toEqual([12, 12 + 6 + 4 * 3, 4 + 4 * 2]);
  });

  it.each([
    ['has no such function', valueWith(), /no function that clears/],
    [
      'has one for models',
      `${valueWith()}\nexport const zeroGrad = (m) => m.parameters();`,
      /neither the output nor a list/,
    ],
    ['is handed a function', grad, /handed a function, and keeps no graph/],
  ])('is not offered where an engine %s', async (_, source, message) => {
    expect(await run(source, { cleared: 'own' })).toMatchObject(notOffered(message));
  });
});

describe('clearing by hand', () => {
  it('sets the gradient of every node to 0', async () => {
    expect(await run(valueWith(), { cleared: 'by hand' })).toEqual(plain);
    expect(await run(tapeWith('backward(node) { this.walk(node); }'), { cleared: 'by hand' })).toEqual(plain);
  });

  it('shows a list that is turned round, and marks that stay', async () => {
    const turned = valueWith('', 'this.list ??= this.sorted(); for (const node of this.list.reverse()) node.handOn();');
    // Of both walks, the second only reaches what the output hands on itself.
    expect(await run(turned, { cleared: 'by hand' })).toEqual([12, 6, 0]);
    const marked = valueWith(
      '',
      'for (const n of this.sorted().reverse()) if (!n.done) { n.done = true; n.handOn(); }',
    );
    expect(await run(marked, { cleared: 'by hand' })).toEqual([12, 0, 0]);
  });

  it.each([
    ['gradients are returned', returning, /not kept in its values/],
    [
      'gradients cannot be written',
      valueWith('get grad() { return this.g ?? 0; } set grad(x) { if (x) this.g = x; }'),
      /cannot be set to 0/,
    ],
    ['a function is handed over', grad, /keeps no graph/],
  ])('is not offered where %s', async (_, source, message) => {
    expect(await run(source, { cleared: 'by hand' })).toMatchObject(notOffered(message));
  });
});

describe('backward from a node in the middle first', () => {
  it('adds up as the engine has it', async () => {
    // x1·x2 is seeded with 1 and hands it on, holds 3 then, and hands on all of it.
    expect(await run(valueWith(), { innerFirst: 2 })).toEqual([12, 3 + 6 + 9, 2 + 6]);
    const resets = valueWith(
      '',
      'const l = this.sorted(); for (const n of l) n.grad = 0; this.grad = 1; for (const n of l.reverse()) n.handOn();',
    );
    expect(await run(resets, { innerFirst: 2 })).toEqual(plain);
  });

  it('is not offered where there is one walk only', async () => {
    const last = tapeWith('backward() { this.walk(this.nodes.at(-1)); }');
    expect(await run(last, {})).toEqual(plain);
    expect(await run(last, { innerFirst: 2 })).toMatchObject(notOffered(/begins at the last node only/));
    const once = valueWith(
      '',
      'for (const n of this.sorted().reverse()) { if (n.used) throw new Error("used up"); n.used = true; n.handOn(); }',
    );
    for (const probes of [{ innerFirst: 2 }, { cleared: 'by hand' }, { twice: true }] as const) {
      expect(await run(once, probes)).toMatchObject(notOffered(/refuses a second backward/));
    }
    expect(await run(grad, { innerFirst: 2 })).toMatchObject(notOffered(/keeps no graph/));
  });
});

describe('data that change before backward', () => {
  const changedTo = Float64Array.of(5, 7);
  const captured = valueWith(
    'mul(other) { const [a, b] = [this.data, other.data]; const out = new Value(a * b, [this, other]); out.handOn = () => { this.grad += b * out.grad; other.grad += a * out.grad; }; return out; }',
  );

  it('are read by some engines and not by others', async () => {
    expect(await run(captured, { changedTo })).toEqual(plain);
    // Only x1 and x2 change: x1·x2 stays at 6, and hands on 5 to each of 7 and 5.
    expect(await run(valueWith(), { changedTo })).toEqual([12, 6 + 5 * 7, 5 * 5]);
  });

  it.each([
    [
      'are constants',
      valueWith('get data() { return this.d; } set data(x) { this.d ??= x; }'),
      /data of its values cannot/,
    ],
    [
      'are methods',
      valueWith().replaceAll('.data', '.d').replace('mul(', 'data() { return this.d; } mul('),
      /cannot be changed/,
    ],
    [
      'are seen to change',
      valueWith(
        '',
        'for (const n of this.sorted()) { const [a, b] = n.inputs; if (a && a.data * b.data !== n.data) throw 0; }',
      ),
      /refuses to go backward/,
    ],
    ['belong to a function', grad, /keeps no graph/],
  ])('are not offered where they %s', async (_, source, message) => {
    expect(await run(source, { changedTo })).toMatchObject(notOffered(message));
  });
});

describe('a step of training', () => {
  const steppedFrom = Float64Array.of(5, 7);

  it('starts afresh at the point', async () => {
    expect(await run(valueWith(), { steppedFrom })).toEqual(plain);
  });

  it('shows a list that all outputs share: no walk reaches the second graph', async () => {
    const shared = valueWith(
      'static list;',
      'Value.list ??= this.sorted(); for (const n of Value.list) n.grad = 0; this.grad = 1; for (const n of Value.list.slice().reverse()) n.handOn();',
    );
    expect(await run(shared, { steppedFrom })).toEqual([12, 0, 0]);
  });

  it('is not offered by a tape, nor where a function is handed over', async () => {
    expect(await run(tapeWith('backward(node) { this.walk(node); }'), { steppedFrom })).toMatchObject(
      notOffered(/new variables for every point/),
    );
    expect(await run(grad, { steppedFrom })).toMatchObject(notOffered(/keeps no graph/));
  });
});
