import type { Decimal } from 'decimal.js';
import { describe, expect, it, test } from 'vitest';
import type { Arithmetic } from '../../../src/arithmetic/arithmetic.js';
import { float64 } from '../../../src/arithmetic/float64.js';
import { formulaNames } from '../../../src/autodiff/boundPrimitives.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../../src/autodiff/primitives/index.js';
import { type AnyPrimitive, primitive } from '../../../src/autodiff/primitives/primitive.js';
import { bind } from '../../../src/formula/evaluate.js';
import { parseExpression } from '../../../src/formula/parse.js';
import { exact, isSlope, quotient, type Slope } from '../decimalQuotient.js';

/** A formula of a primitive as a function of its slots: operands, then y. */
function formulaOf<N>(primitive: AnyPrimitive, formula: string, arithmetic: Arithmetic<N>): (slots: N[]) => N {
  const bound = bind(parseExpression(formula), formulaNames(primitive), arithmetic);
  return (slots) => bound(slots, 0);
}

const single = ['-20', '-3', '-1', '-0.5', '-1e-3', '1e-3', '0.5', '1', '2', '3.5', '20', '700'];
const paired = ['-7', '-0.5', '1e-3', '1', '2.5', '30'];
const exponents = ['3', '-2', '0.5', '0', '1'];

/** Operands from the lists, all combinations. */
function pointsFor({ arguments: names, parameter }: AnyPrimitive): readonly (readonly string[])[] {
  if (parameter !== undefined) return single.flatMap((x) => exponents.map((c) => [x, c]));
  return names.length === 1 ? single.map((x) => [x]) : paired.flatMap((a) => paired.map((b) => [a, b]));
}

const isInside = (primitive: AnyPrimitive, slots: Decimal[]): boolean =>
  !formulaOf(primitive, primitive.domain ?? '1', exact)(slots).isZero();
const isAtKink = (primitive: AnyPrimitive, slots: Decimal[]): boolean =>
  (primitive.kinks ?? []).some(({ where }) => formulaOf(primitive, where, exact)(slots).isZero());

/** A point inside the domain: the slots of the partials there, and the slope along each argument. */
interface Witness {
  readonly slots: Decimal[];
  readonly slopes: readonly Slope[];
}

function witnessesOf(primitive: AnyPrimitive): readonly Witness[] {
  const value = formulaOf(primitive, primitive.value, exact);
  return pointsFor(primitive).flatMap((texts) => {
    const slots = texts.map(exact.literal);
    if (!isInside(primitive, slots) || isAtKink(primitive, slots)) return [];
    const along = (k: number) => (x: Decimal) => value(slots.map((slot, place) => (place === k ? x : slot)));
    const slopes = primitive.arguments.map((_, k) => quotient(along(k), slots[k] as Decimal));
    return [{ slots: [slots[0], slots[1] ?? slots[0], value(slots)] as Decimal[], slopes }];
  });
}

/** Points at which some partial is not the slope of the value. */
function wrongSlopes(primitive: AnyPrimitive, witnesses: readonly Witness[]): readonly string[] {
  return primitive.arguments.flatMap((name, k) => {
    const partial = formulaOf(primitive, primitive.partials[name] as string, exact);
    const wrong = witnesses.filter(({ slots, slopes }) => !isSlope(partial(slots), slopes[k] as Slope));
    return wrong.map(({ slots }) => `${name} at ${slots.join(', ')}`);
  });
}

describe.each(primitiveIds)('%s', (id) => {
  const definition = primitiveOf(id);
  const witnesses = witnessesOf(definition);

  it('has the slope of its value as partial, by difference quotients in 100 digits', () => {
    expect(witnesses.length).toBeGreaterThan(5);
    expect(wrongSlopes(definition, witnesses)).toEqual([]);
  });

  it('would be caught with a partial that is off by 10^-25', () => {
    for (const [name, partial] of Object.entries(definition.partials)) {
      const partials = { ...definition.partials, [name]: `(${partial}) + 1e-25` };
      expect(wrongSlopes({ ...definition, partials }, witnesses).length).toBeGreaterThan(0);
    }
  });

  it('has a value where its domain says, and nowhere else', () => {
    const value = formulaOf(definition, definition.value, exact);
    const points = [...pointsFor(definition), ...zeros(definition)].map((texts) => texts.map(exact.literal));
    for (const slots of points) {
      // A whole exponent of 0 or of a negative number is an isolated point: a value, and no slope along the exponent.
      if (id === 'power' && slots[0]?.greaterThan(0) === false && slots[1]?.isInteger()) continue;
      expect([slots.join(), value(slots).isFinite()]).toEqual([slots.join(), isInside(definition, slots)]);
    }
  });

  it('takes at a kink what it declares', () => {
    for (const { taken } of definition.kinks ?? []) {
      const slots = kinkOf(id).map(exact.literal);
      expect(isAtKink(definition, slots)).toBe(true);
      const y = formulaOf(definition, definition.value, exact)(slots);
      for (const [name, declared] of Object.entries(taken)) {
        const partial = formulaOf(definition, definition.partials[name] as string, exact);
        expect(String(partial([slots[0], slots[1] ?? slots[0], y] as Decimal[]))).toBe(
          String(formulaOf(definition, declared, exact)([])),
        );
      }
    }
  });

  it('is a number in doubles wherever it is defined, however large or tiny the argument', () => {
    const powers = [-300, -160, -30, -8, 0, 2, 3, 30, 160, 300].map((power) => 10 ** power);
    const magnitudes = [...powers, ...powers.map((x) => -x), 0];
    const inside = formulaOf(definition, definition.domain ?? '1', float64);
    const value = formulaOf(definition, definition.value, float64);
    for (const a of magnitudes) {
      for (const b of definition.arguments.length > 1 ? magnitudes : [2]) {
        if (inside([a, b]) === 0) continue;
        const y = value([a, b]);
        expect([a, b, y]).not.toContain(Number.NaN);
        if (!Number.isFinite(y)) continue;
        for (const partial of Object.values(definition.partials)) {
          expect([a, b, formulaOf(definition, partial, float64)([a, b, y])]).not.toContain(Number.NaN);
        }
      }
    }
  });
});

function zeros({ arguments: names, parameter }: AnyPrimitive): readonly (readonly string[])[] {
  if (parameter !== undefined) return exponents.map((c) => ['0', c]);
  return names.length === 1
    ? [['0']]
    : [
        ['0', '0'],
        ['0', '2'],
        ['2', '0'],
        ['0', '-2'],
      ];
}

function kinkOf(id: PrimitiveId): readonly string[] {
  return id === 'power' || id === 'constant_power'
    ? ['0', '0.5']
    : id === 'max' || id === 'min'
      ? ['2', '2']
      : ['0', '0'];
}

describe('far from 0', () => {
  const at = (id: PrimitiveId, ...slots: number[]) => {
    const definition = primitiveOf(id);
    const y = formulaOf(definition, definition.value, float64)(slots);
    const partials = definition.arguments.map((name) =>
      formulaOf(definition, definition.partials[name] as string, float64)([slots[0] ?? 0, slots[1] ?? 0, y]),
    );
    return [y, ...partials];
  };

  test.each([
    ['tanh', [1000], [1, 0]],
    ['tanh', [-1000], [-1, 0]],
    ['sigmoid', [-1000], [0, 0]],
    ['sigmoid', [1000], [1, 0]],
    ['softplus', [1000], [1000, 1]],
    ['softplus', [-1000], [0, 0]],
    ['silu', [1000], [1000, 1]],
    ['gelu', [1e200], [1e200, 1]],
    ['gelu', [-1e200], [0, 0]],
    ['gelu_tanh', [1e200], [1e200, 1]],
    ['gelu_sigmoid', [1e200], [1e200, 1]],
    ['gelu_sigmoid', [-1000], [0, 0]],
    ['erf', [-1e200], [-1, 0]],
    ['erfc', [1e200], [0, 0]],
    ['hypot', [3 * 2 ** 700, 4 * 2 ** 700], [5 * 2 ** 700, 0.6, 0.8]],
    ['hypot', [0, -2], [2, 0, -1]],
    ['log1p', [1e-300], [1e-300, 1]],
    ['expm1', [1e-300], [1e-300, 1]],
    ['divide', [1, 1e-200], [1e200, 1e200, Number.NEGATIVE_INFINITY]],
    ['arctan', [1e200], [Math.PI / 2, 0]],
  ] satisfies [PrimitiveId, number[], number[]][])('%s of %j is %j, with its partials', (id, slots, expected) => {
    expect(at(id, ...slots).map((x) => x + 0)).toEqual(expected);
  });
});

test('a missing partial does not compile', () => {
  const facts = { id: 'forgetful', arguments: ['a', 'b'], value: 'a * b', source: 'none' } as const;
  // @ts-expect-error the partial of b is missing
  expect(primitive({ ...facts, partials: { a: 'b' } }).partials).toEqual({ a: 'b' });
});
