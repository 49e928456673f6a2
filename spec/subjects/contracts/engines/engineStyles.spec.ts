import { describe, expect, it } from 'vitest';
import { ask, engineDesk, exactGradient, exactGraph, gradientOf, graphOf, numbersIn } from '../../sandbox/tryEngine.js';

const desk = engineDesk();

/** 3 − x, with a number in front. At 5: −2 and −1. */
const threeMinus = graphOf(1, (b, [x = 0]) => b.apply('subtract', b.constant(3), x));
/** x^3. At 2: 8 and 12. */
const cube = graphOf(1, (b, [x = 0]) => b.apply('constant_power', x, b.constant(3)));
/** (x·3)·5, where a second walk back gives 15, 30 or 45. */
const fifteen = graphOf(1, (b, [x = 0]) => {
  return b.apply('multiply', b.apply('multiply', x, b.constant(3)), b.constant(5));
});

/** The inside of an engine in closures: what an operation makes, and the walk back. */
const walk = `const walk = (root) => {
  const order = [], visit = (node) => { if (!order.includes(node)) { node.from.forEach(([n]) => visit(n)); order.push(node); } };
  visit(root);
  root.grad = 1;
  for (const { grad, from } of order.reverse()) for (const [n, d] of from) n.grad += d * grad;
};
const lift = (x) => (typeof x === 'number' ? make(x) : x);`;

const withFields = `${walk}
const make = (x, from) => new Scalar(x, from);
export class Scalar {
  constructor(x, from = []) { this.val = x; this.grad = 0; this.from = from; }
  plus = (other) => make(this.val + lift(other).val, [[this, 1], [lift(other), 1]]);
  times = (other) => { const b = lift(other); return make(this.val * b.val, [[this, b.val], [b, this.val]]); };
  minus = (other) => { const b = lift(other); return make(this.val - b.val, [[this, 1], [b, -1]]); };
  pow = (n) => make(this.val ** n.val, [[this, n.val * this.val ** (n.val - 1)]]);
  backward = () => walk(this);
}`;
const factory = `${walk}
const make = (x, from = []) => {
  const node = { value: () => x, gradient: () => node.grad, grad: 0, from };
  node.add = (other) => make(x + lift(other).value(), [[node, 1], [lift(other), 1]]);
  node.mul = (other) => { const b = lift(other); return make(x * b.value(), [[node, b.value()], [b, x]]); };
  node.backprop = () => walk(node);
  return node;
};
export default make;`;
const functions = `${walk}
const make = (data, from = []) => new Num(data, from);
export class Num {
  constructor(data, from = []) { Object.assign(this, { data, from, grad: 0 }); }
  isNum() { return true; }
}
export const add = (a, b) => make(lift(a).data + lift(b).data, [[lift(a), 1], [lift(b), 1]]);
export const sub = (x, y) => { const [a, b] = [lift(x), lift(y)]; return make(a.data - b.data, [[a, 1], [b, -1]]); };
export const mul = (x, y) => { const [a, b] = [lift(x), lift(y)]; return make(a.data * b.data, [[a, b.data], [b, a.data]]); };
export const backward = (root) => walk(root);`;
const seeded = `export class Value {
  constructor(data, from = []) { this.data = data; this.grad = 0; this.from = from; }
  add(b) { return new Value(this.data + b.data, [[this, 1], [b, 1]]); }
  mul(b) { return new Value(this.data * b.data, [[this, b.data], [b, this.data]]); }
  backward(seed) { this.grad += seed; for (const [n, d] of this.from) n.backward(seed * d); }
}`;
const moduleTape = `let tape = [];
const record = (value, from) => { const node = { value, from, index: tape.length }; tape.push(node); return node; };
export function variable(x) { return record(x, []); }
export const add = (a, b) => record(a.value + b.value, [[a, 1], [b, 1]]);
export const mul = (a, b) => record(a.value * b.value, [[a, b.value], [b, a.value]]);
export function gradient(output, variables) {
  const adjoints = tape.map(() => 0);
  adjoints[output.index] = 1;
  for (const { index, from } of [...tape].reverse()) for (const [n, d] of from) adjoints[n.index] += d * adjoints[index];
  return variables.map(({ index }) => adjoints[index]);
}`;
const dual = `class Dual {
  constructor(value, tangent = 0) { this.value = value; this.tangent = tangent; }
  add(b) { return new Dual(this.value + b.value, this.tangent + b.tangent); }
  mul(b) { return new Dual(this.value * b.value, this.tangent * b.value + this.value * b.tangent); }
}
const partial = (f, x, k) => f(...x.map((v, i) => new Dual(v, i === k ? 1 : 0))).tangent;`;

describe('an engine may be written as', () => {
  it.each([
    ['a class whose methods are fields', 'value', withFields],
    ['a factory whose data and gradient are methods', 'value', factory],
    ['values and exported functions', 'value', functions],
    ['a walk that wants the gradient of the output', 'value', seeded],
    ['a module that is one tape', 'tape', moduleTape],
    [
      'forward mode over numbers one by one',
      'grad',
      `${dual}\nexport const grad = (f) => (...x) => x.map((_, k) => partial(f, x, k));`,
    ],
    [
      'forward mode over a list',
      'grad',
      `${dual}\nexport const grad = (f) => (x) => x.map((_, k) => partial(f, x, k));`,
    ],
    [
      'forward mode with the point beside the function',
      'grad',
      `${dual}\nexport const grad = (f, x) => x.map((_, k) => partial(f, x, k));`,
    ],
    [
      'a function that is handed a list, with its value',
      'grad',
      `${dual}\nexport const valueAndGrad = (f) => (x) => {
        const parts = x.map((_, k) => f(x.map((v, i) => new Dual(v, i === k ? 1 : 0))));
        return [parts[0].value, parts.map((p) => p.tangent)];
      };`,
    ],
    [
      'differences of a function of numbers',
      'grad',
      'export default function (f) { return (...x) => x.map((_, k) => f(...x.map((v, i) => (i === k ? v + 1 : v))) - f(...x)); }',
    ],
  ])('%s', async (_, contract, source) => {
    expect(await desk.open(source)).toMatchObject({ kind: 'engine', contract });
    expect(numbersIn(await desk.run(source))).toEqual(exactGradient);
  });
});

describe('a number in front', () => {
  const reflecting = (name: string) =>
    withFields.replace('  pow =', `  ${name} = (n) => make(n - this.val, [[this, -1]]);\n  pow =`);

  it.each([
    ['is handed as it is to a function', functions],
    ['is handed to the method that has it in front', reflecting('rsub')],
    ['is handed to that method as Python spells it', reflecting('__rsub__')],
  ])('%s', async (_, source) => {
    const engine = await desk.engine(source);
    expect(numbersIn(await ask(engine, threeMinus, [5], { plainNumbers: true }))).toEqual([-2, -1]);
    expect(numbersIn(await ask(engine, threeMinus, [5]))).toEqual([-2, -1]);
  });

  it('is made a value of its own where operations are methods, and is not offered plain', async () => {
    const engine = await desk.engine(withFields);
    expect(numbersIn(await ask(engine, threeMinus, [5]))).toEqual([-2, -1]);
    expect(await ask(engine, threeMinus, [5], { plainNumbers: true })).toMatchObject({
      reason: 'not-offered',
      message: 'It has no subtract with a plain number in front.',
    });
  });

  it('shows what the method makes of it', async () => {
    const engine = await desk.engine(
      reflecting('rsub').replace('n - this.val, [[this, -1]]', 'this.val - n, [[this, 1]]'),
    );
    expect(numbersIn(await ask(engine, threeMinus, [5], { plainNumbers: true }))).toEqual([2, 1]);
  });

  it('is not put where there is no way', async () => {
    const source = `class Dual { constructor({ value, tangent }) { this.value = value; this.tangent = tangent; }
      sub(b) { return new Dual({ value: this.value - b, tangent: this.tangent }); } }
      export const grad = (f) => (x) => [f(new Dual({ value: x, tangent: 1 })).tangent];`;
    const engine = await desk.engine(source);
    expect(await ask(engine, threeMinus, [5])).toMatchObject({
      reason: 'not-offered',
      message: expect.stringMatching(/number in front/),
    });
  });
});

describe('what an engine takes', () => {
  it('is an exponent of its own where it takes no plain one, and never both at once', async () => {
    const wrapped = await desk.engine(withFields);
    expect(wrapped.offers).toContain('constant_power');
    expect(numbersIn(await ask(wrapped, cube, [2]))).toEqual([8, 12]);
    const plain = await desk.engine(
      withFields.replace(
        '(n) => make(this.val ** n.val, [[this, n.val * this.val ** (n.val - 1)]])',
        '(n) => make(this.val ** n, [[this, n * this.val ** (n - 1)]])',
      ),
    );
    expect(numbersIn(await ask(plain, cube, [2]))).toEqual([8, 12]);
    expect(plain.offers).not.toContain('power');
  });

  it('is no plain number where nodes are numbers themselves', async () => {
    const source = `export class Tape {
      constructor() { this.values = []; }
      variable(x) { return this.values.push(x) - 1; }
      add(a, b) { return this.values.push(this.values[a] + this.values[b]) - 1; }
      gradient(output, variables) { return variables.map(() => 1); }
    }`;
    const engine = await desk.engine(source);
    const sum = graphOf(1, (b, [x = 0]) => b.apply('add', x, b.constant(2)));
    expect(numbersIn(await ask(engine, sum, [5]))).toEqual([7, 1]);
    expect(await ask(engine, sum, [5], { plainNumbers: true })).toMatchObject({ reason: 'not-offered' });
  });
});

describe('a second walk back', () => {
  it('compounds, or does not, as the engine has it', async () => {
    const compounding = gradientOf(await ask(await desk.engine(withFields), fifteen, [2], { twice: true }));
    expect([...compounding.gradient, ...(compounding.twice ?? [])]).toEqual([15, 45]);
    const tape = gradientOf(
      await ask(
        await desk.engine(
          moduleTape.replace(
            '(a, b) => record(a.value * b.value, [[a, b.value], [b, a.value]])',
            '(a, y) => { const b = y.from ? y : variable(y); return record(a.value * b.value, [[a, b.value], [b, a.value]]); }',
          ),
        ),
        fifteen,
        [2],
        { twice: true },
      ),
    );
    expect([...tape.gradient, ...(tape.twice ?? [])]).toEqual([15, 15]);
  });

  it('there is none where a function is handed over', async () => {
    const engine = await desk.engine(
      `${dual}\nexport const grad = (f) => (...x) => x.map((_, k) => partial(f, x, k));`,
    );
    expect(gradientOf(await ask(engine, exactGraph, [3, 5], { twice: true }))).not.toHaveProperty('twice');
  });
});

it('calls of a function that is handed over are counted', async () => {
  const engine = await desk.engine(`${dual}\nexport const grad = (f) => (...x) => x.map((_, k) => partial(f, x, k));`);
  expect(gradientOf(await ask(engine, exactGraph, [3, 5])).evaluations).toBe(2);
  expect(gradientOf(await desk.run(seeded))).not.toHaveProperty('evaluations');
});
