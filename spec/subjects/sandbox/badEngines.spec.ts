import { afterEach, describe, expect, it } from 'vitest';
import { ask, engineDesk, exactGradient, exactGraph, exactPoint, gradientOf, numbersIn } from './tryEngine.js';
import { tightLimits } from './trySubmission.js';

const desk = engineDesk();

/** An engine that walks back by recursion, with one method of ours in place of its own. */
const valueWith = (method: string) => `export class Value {
  constructor(data, inputs = []) { this.data = data; this.grad = 0; this.inputs = inputs; }
  add(other) { return new Value(this.data + other.data, [[this, 1], [other, 1]]); }
  mul(other) { return new Value(this.data * other.data, [[this, other.data], [other, this.data]]); }
  backward(gradient = 1) {
    this.grad += gradient;
    for (const [input, partial] of this.inputs) input.backward(gradient * partial);
  }
  ${method}
}`;

const gradOf = (body: string) => `export function grad(f) { return (...x) => { ${body} }; }`;

afterEach(async () => {
  expect(numbersIn(await desk.run(valueWith('')))).toEqual(exactGradient);
});

describe('an engine that answers with something else', () => {
  it.each([
    ['an operation that returns nothing', 'mul(other) {}', /operation multiply returned nothing where a value/],
    ['an operation that returns a string', 'mul(other) { return "15" }', /multiply returned a string/],
    ['a value that is a string', 'get data() { return "3" } set data(x) {}', /value is an object where a number/],
    ['a gradient that is a string', 'get grad() { return "6" } set grad(x) {}', /variable 1 is a string \("6"\) where/],
    ['a gradient that is none', 'get grad() {} set grad(x) {}', /variable 1 is nothing where a number/],
    ['a gradient that is a number object', 'get grad() { return new Number(6) } set grad(x) {}', /is an object where/],
    ['a gradient that is a truth', 'get grad() { return true } set grad(x) {}', /is a boolean where/],
    ['a promise', 'async backward() {}', /promise; nothing here may be async/],
  ])('%s is a bad answer', async (_, method, message) => {
    const response = await desk.run(valueWith(method));
    expect(response).toMatchObject({ reason: 'bad-answer', message: expect.stringMatching(message) });
  });

  it.each([
    ['too long', 'return [6, 3, 0]', /returned 3 numbers where 2 were expected/],
    ['too short', 'return [6]', /returned 1 number where 2 were expected/],
    ['one number for two variables', 'return 6', /returned a number where an array of 2 numbers/],
    ['nothing', 'return;', /returned nothing where an array of 2 numbers/],
    ['an object with a length', 'return { length: 2 }', /returned an object where an array/],
    ['a list with a string', 'return [6, "3"]', /variable 2 is a string \("3"\) where a number/],
    ['a list with a hole', 'return [6, , ]', /variable 2 is nothing where a number/],
    ['no list of numbers', 'return new BigInt64Array(2)', /Element 0 .* a bigint/],
  ])('a gradient that is %s is a bad answer', async (_, body, message) => {
    const response = await desk.run(gradOf(`f(...x); ${body}`));
    expect(response).toMatchObject({ reason: 'bad-answer', message: expect.stringMatching(message) });
  });

  it('a gradient in place of a function of the point is a bad answer', async () => {
    const response = await desk.run('export function grad(f) { return [6, 3]; }');
    expect(response).toMatchObject({ reason: 'bad-answer', message: expect.stringMatching(/returned no function/) });
  });

  it('NaN, infinities and negative zero come through as they are', async () => {
    expect(numbersIn(await desk.run(gradOf('f(...x); return [NaN, -0]')))).toEqual([18, Number.NaN, -0]);
    const large = 'f(...x); return new Float32Array([Infinity, -Infinity])';
    const infinite = Number.POSITIVE_INFINITY;
    expect(numbersIn(await desk.run(gradOf(large)))).toEqual([18, infinite, -infinite]);
  });

  it('a getter that changes is read once', async () => {
    const source = valueWith('get grad() { this.reads = (this.reads ?? 0) + 1; return this.reads; } set grad(x) {}');
    // The walk itself reads the gradient of x1 twice and that of x2 once, to add to it.
    expect(numbersIn(await desk.run(source))).toEqual([18, 3, 2]);
  });
});

describe('an engine that throws', () => {
  it('is quoted, with the place in its own source', async () => {
    const response = await desk.run(valueWith('mul(other) { throw new RangeError("no more"); }'));
    const place = { file: 'engine.js', line: 9, column: 26 };
    expect(response).toMatchObject({ reason: 'error', message: 'It threw RangeError: no more', place });
  });

  it('in the function it was handed, is quoted as well', async () => {
    const nodes = 'const node = { value: 3, mul() { throw new TypeError("no mul") }, add() {} };';
    expect(await desk.run(gradOf(`${nodes} f(node, node);`))).toMatchObject({ message: 'It threw TypeError: no mul' });
  });

  it('has recursed without end, which is said', async () => {
    const response = await desk.run(valueWith('backward() { this.backward(); }'));
    expect(response).toMatchObject({ reason: 'error', limit: 'recursion', place: { line: 9 } });
  });
});

describe('an engine without end', () => {
  it.each([
    ['loops in an operation', 'mul(other) { for (;;); }', 'timeout'],
    ['loops backward', 'backward() { for (;;); }', 'timeout'],
    ['loops in a getter of its gradient', 'get grad() { for (;;); } set grad(x) {}', 'timeout'],
    ['allocates', 'backward() { const all = []; for (;;) all.push([1, 2, 3]); }', 'memory'],
    ['prints', 'backward() { for (;;) console.log("again"); }', 'output-limit'],
  ])('%s: that ends it', async (_, method, reason) => {
    expect(await desk.run(valueWith(method))).toMatchObject({ kind: 'failure', reason });
  });

  it('ends the requests after it, and not those before', async () => {
    const source = valueWith('mul(other) { if (other.data === 7) for (;;); return new Value(1, []); }');
    const engine = await desk.engine(source);
    const points = [exactPoint, Float64Array.of(3, 7), exactPoint];
    const responses = await engine.gradients(points.map((at) => ({ graph: exactGraph, at })));
    expect(responses.map((one) => (one.kind === 'answer' ? 'answer' : one.reason))).toEqual([
      'answer',
      'timeout',
      'not-run',
    ]);
  });
});

describe('what is seen beside the numbers', () => {
  it('is a list that the engine was handed and has changed', async () => {
    const moving = gradientOf(
      await desk.run('export const grad = (f) => (x) => { f(x.map((v) => v)); x[0] += 1; return [6, 3]; };'),
    );
    expect(moving.inputModified).toBe(true);
    const still = gradientOf(
      await desk.run('export const grad = (f) => (x) => { f(x.map((v) => v)); return [6, 3]; };'),
    );
    expect(still).not.toHaveProperty('inputModified');
  });

  it('is memory of earlier runs: then every request gets an evaluation of its own', async () => {
    const source = valueWith(
      'get grad() { return this.own + Value.runs; } set grad(x) { this.own = x; Value.runs ??= 0; }',
    ).replace('backward(gradient = 1) {', 'backward(gradient = 1) { if (this.data === 18) Value.runs++;');
    const engine = await desk.engine(source);
    const request = { graph: exactGraph, at: exactPoint };
    const [first, second] = await engine.gradients([request, request]);
    expect(numbersIn(second)).toEqual(numbersIn(first));
    const repeated = await ask(engine, exactGraph, [...exactPoint], { repeat: true });
    expect(numbersIn(repeated)).not.toEqual(numbersIn(first));
  });
});

describe('while it is opened', () => {
  it.each([
    ['loops for ever', 'for (;;);', 'timeout'],
    ['throws', 'null.x', 'error'],
    ['exports no engine', 'export const sum = (a, b) => a + b;', 'no-contract'],
  ])('a file that %s is ungradable', async (_, source, reason) => {
    expect(await desk.open(source)).toMatchObject({ kind: 'ungradable', reason });
  });

  it('an engine whose constructor loops for ever is asked all the same, and shows it', async () => {
    const source = valueWith('').replace('{ this.data', '{ for (;;); this.data');
    const engine = await desk.engine(source, { limits: tightLimits });
    expect(engine.offers).toEqual(new Set(['add', 'multiply']));
    expect(await ask(engine, exactGraph, [...exactPoint])).toMatchObject({ reason: 'timeout' });
  });
});
