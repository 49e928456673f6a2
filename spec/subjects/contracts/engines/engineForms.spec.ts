import { describe, expect, it } from 'vitest';
import { float64 } from '../../../../src/arithmetic/float64.js';
import { bindPrimitive } from '../../../../src/autodiff/boundPrimitives.js';
import { formsOf, type PrimitiveId, primitiveIds, primitiveOf } from '../../../../src/autodiff/primitives/index.js';
import { namesOf } from '../../../../src/subjects/contracts/engines/operationNames.js';
import { isFormOffered } from '../../../../src/subjects/sandbox/guest/isFormOffered.js';
import { engineDesk } from '../../sandbox/tryEngine.js';

const desk = engineDesk();
const many = primitiveIds.filter((id) => formsOf(id).length > 1);
const at = 0.5;
const computed = (id: PrimitiveId) => bindPrimitive(primitiveOf(id), float64).value([at], 0);

/** The value, right or wrong by a factor, under a name. */
const found = (id: PrimitiveId, name: string, value: number | undefined) => isFormOffered(id, name, at, () => value);

/** x / 2 · (1 + …), by a stand-in for erf that is right at 0.5 / √2 only, and by tanh; and x · sigmoid(1.702 x). */
const exactly = '0.5 * x * (1 + 0.38292492254802624)';
const byTanh = '0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))';

const bySigmoid = 'x / (1 + Math.exp(-1.702 * x))';

const valueClass = (methods: string) => `export class Value {
  constructor(data) { this.data = data; this.grad = 0; }
  add(b) { return new Value(this.data + b.data); }
  ${methods}
  backward() { throw new Error('not yet'); }
}`;
const positions = (methods: string) => `export class Tape {
  values = [];
  variable(x) { return this.values.push(x) - 1; }
  add(i, j) { return this.variable(this.values[i] + this.values[j]); }
  ${methods}
  gradient(output, variables) { return variables.map(() => 0); }
}`;
const gelu = (formula: string, name = 'gelu') => `${name}() { const x = this.data; return new Value(${formula}); }`;
const geluAt = (formula: string) => `gelu(i) { const x = this.values[i]; return this.variable(${formula}); }`;

describe('a function with several forms under one name', () => {
  it('has only numbers of one argument, and forms that all go by the name of the first', () => {
    expect(many.length).toBeGreaterThan(1);
    for (const id of many) {
      const [first] = formsOf(id);
      expect(primitiveOf(id)).toMatchObject({ form: { of: first }, arguments: ['x'] });
      expect(namesOf(id)).toEqual(expect.arrayContaining([...namesOf(first as PrimitiveId)]));
      expect(primitiveOf(id).form?.statement).toMatch(/^[a-z].*\.$/);
    }
  });

  it.each(many)('is offered in the form that it computes: %s', (id) => {
    for (const form of many) expect(found(form, 'gelu', computed(id))).toBe(form === id);
  });

  it('is offered in one form, the nearest, where its value is wrong, and in the first where it has none', () => {
    for (const value of [0, 0.345, 0.4, undefined]) {
      expect(many.filter((form) => found(form, 'gelu', value))).toHaveLength(1);
    }
    expect(found('gelu', 'gelu', undefined)).toBe(true);
  });

  it('is offered under the name of a form in that form, whatever it computes', () => {
    expect(found('gelu_tanh', 'geluTanh', 0.4)).toBe(true);
  });

  it.each<[string, string, readonly PrimitiveId[]]>([
    ['the exact form', valueClass(gelu(exactly)), ['gelu']],
    ['the tanh form', valueClass(gelu(byTanh)), ['gelu_tanh']],
    ['both, each under its name', valueClass(gelu(exactly) + gelu(byTanh, 'geluTanh')), ['gelu', 'gelu_tanh']],
    ['the sigmoid form', valueClass(gelu(bySigmoid)), ['gelu_sigmoid']],
    ['the tanh form by position on a tape', positions(geluAt(byTanh)), ['gelu_tanh']],
    ['the exact form by position on a tape', positions(geluAt(exactly)), ['gelu']],
    ['one that throws', valueClass('gelu() { throw new Error("not yet"); }'), ['gelu']],
    ['neither', valueClass(''), []],
  ])('is found in an engine that has %s', async (_form, source, expected) => {
    const { offers } = await desk.engine(source);
    expect(many.filter((id) => offers.has(id))).toEqual(expected);
  });
});
