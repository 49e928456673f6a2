import { afterEach, describe, expect, it } from 'vitest';
import { engineDesk, exactGradient, numbersIn } from './tryEngine.js';

const desk = engineDesk();

/** An engine written with literals alone: the attacks break much of the language for the submission, too. */
const rightAfter = (attack: string) => `export class Value {
  constructor(data) { try { ${attack} } catch {} this.data = data; this.grad = 0; this.a = null; this.b = null; }
  add(other) { const out = new Value(this.data + other.data); out.a = [this, 1]; out.b = [other, 1]; return out; }
  mul(other) {
    const out = new Value(this.data * other.data);
    out.a = [this, other.data]; out.b = [other, this.data];
    return out;
  }
  backward(gradient) {
    this.grad += gradient;
    if (this.a) this.a[0].backward(gradient * this.a[1]);
    if (this.b) this.b[0].backward(gradient * this.b[1]);
  }
}`;

/** Forward mode by \`grad(f)\`; what it is handed is attacked. */
const gradAfter = (attack: string) => `class Dual {
  constructor(value, tangent) { this.value = value; this.tangent = tangent; }
  add(b) { return new Dual(this.value + b.value, this.tangent + b.tangent); }
  mul(b) { return new Dual(this.value * b.value, this.tangent * b.value + this.value * b.tangent); }
}
export const grad = (f) => (x, y) => {
  try { ${attack} } catch {}
  const first = f(new Dual(x, 1), new Dual(y, 0));
  return [first.tangent, f(new Dual(x, 0), new Dual(y, 1)).tangent];
};`;

afterEach(async () => {
  expect(numbersIn(await desk.run(rightAfter('')))).toEqual(exactGradient);
  expect(numbersIn(await desk.run(gradAfter('')))).toEqual(exactGradient);
});

const attacks: readonly (readonly [string, string])[] = [
  ['Math', 'for (const name of Object.getOwnPropertyNames(Math)) { try { Math[name] = () => 0; } catch {} }'],
  ['JSON', 'JSON.stringify = () => "{}"; JSON.parse = () => ({}); Object.prototype.toJSON = () => 1;'],
  [
    'Array.prototype',
    'for (const n of Object.getOwnPropertyNames(Array.prototype)) if (n !== "constructor") Array.prototype[n] = () => 0;',
  ],
  [
    'the constructors',
    'Array.of = Array.from = () => [0, 0]; Array.isArray = () => false; Float64Array = Array = Object = Map = undefined;',
  ],
  ['Reflect', 'for (const name of Object.getOwnPropertyNames(Reflect)) Reflect[name] = () => 0;'],
  ['Symbol.iterator', 'Array.prototype[Symbol.iterator] = function* () { yield 7; };'],
  ['Object.prototype', 'Object.prototype.failure = { reason: "pass" }; Object.prototype.grad = 7;'],
  ['Function.prototype', 'Function.prototype.call = Function.prototype.apply = Function.prototype.toString = () => 0;'],
  [
    'the prototypes of prototypes',
    'Object.setPrototypeOf(Array.prototype, null); Object.setPrototypeOf(Function.prototype, null);',
  ],
];

describe('an engine that changes the language around it', () => {
  it.each(attacks)('changes %s, and is judged by its numbers all the same', async (_, attack) => {
    expect(numbersIn(await desk.run(rightAfter(attack)))).toEqual(exactGradient);
    expect(numbersIn(await desk.run(gradAfter(attack)))).toEqual(exactGradient);
  });
});

describe('the function that an engine is handed', () => {
  it.each([
    [
      'its constructor',
      'f.constructor("return this")().Reflect.apply = () => 7; f.constructor("return this")().Array = 7;',
    ],
    ['its prototype', 'const p = Object.getPrototypeOf(f); p.call = p.apply = p.bind = () => 7;'],
    ['its properties', 'f.apply = () => 7; Object.defineProperty(f, "length", { value: 9 });'],
    [
      'what it throws',
      'try { f({}, {}); } catch (e) { e.constructor.prototype.charAt = 7; e.constructor.constructor("Array = 7")(); }',
    ],
    [
      'what it throws in an endless recursion',
      'const deep = () => f({ get mul() { return deep(); } }, x); try { deep(); } catch (e) { e.constructor.constructor("Reflect.apply = Array = 7")(); }',
    ],
  ])('is no way to the judge by %s', async (_, attack) => {
    expect(numbersIn(await desk.run(gradAfter(attack)))).toEqual(exactGradient);
  });
});
