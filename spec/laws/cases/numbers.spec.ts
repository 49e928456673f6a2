import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gradient,
  hyperparameterValue,
  nonzeroGradient,
  parameter,
  shortDecimal,
} from '../../../src/laws/cases/numbers.js';
import { contains, domain } from '../../../src/optimizers/domain.js';
import type { Hyperparameter } from '../../../src/optimizers/hyperparameter.js';
import { standards } from '../standards.js';

const drawn = <T>(arbitrary: Arbitrary<T>): readonly T[] => fc.sample(arbitrary, { seed: 455, numRuns: 2000 });
const sizes = (arbitrary: Arbitrary<number>): readonly number[] => drawn(arbitrary).map(Math.abs);

describe('a short decimal', () => {
  it('is written with at most two digits other than leading and trailing zeros', () => {
    for (const x of drawn(shortDecimal(-3, 3))) {
      expect(x.toExponential().split('e')[0]?.replace('.', '').length).toBeLessThanOrEqual(2);
    }
  });

  it('reaches from 1e-1 to 99e-1 times ten to its exponents', () => {
    expect(Math.min(...drawn(shortDecimal(0, 1)))).toBe(0.1);
    expect(Math.max(...drawn(shortDecimal(0, 1)))).toBe(99);
  });
});

describe('drawn numbers', () => {
  it.each([
    ['gradients other than zero', nonzeroGradient],
    ['initial parameters', parameter],
  ])('%s have both signs and sizes from 0.01 to 99', (_, arbitrary) => {
    expect(Math.min(...sizes(arbitrary))).toBe(0.01);
    expect(Math.max(...sizes(arbitrary))).toBe(99);
    expect(new Set(drawn(arbitrary).map(Math.sign))).toEqual(new Set([-1, 1]));
  });

  it('gradients are exactly zero now and then', () => {
    const zeros = drawn(gradient).filter((g) => g === 0).length;
    expect(zeros).toBeGreaterThan(2000 / 40);
    expect(zeros).toBeLessThan(2000 / 10);
  });
});

describe('a positive scale', () => {
  const scale: Hyperparameter = { meaning: '', default: 1, domain: domain('[0, inf)'), aliases: [] };

  it.each([
    [undefined, 0.01, 9.9],
    [0.1, 0.0001, 0.099],
  ])('is drawn below %s, and two powers of ten down', (drawnBelow, lowest, highest) => {
    const of = drawnBelow === undefined ? scale : { ...scale, drawnBelow };
    const values = drawn(hyperparameterValue(of)).filter((x) => x !== scale.default);
    expect([Math.min(...values), Math.max(...values)]).toEqual([lowest, highest]);
  });
});

describe('a drawn hyperparameter', () => {
  const every = new Map<string, Hyperparameter>(
    standards.flatMap(({ optimizer, algorithm }) =>
      Object.entries(algorithm.hyperparameters).map(
        ([name, hyperparameter]) => [`${optimizer.id} ${name}`, hyperparameter] as const,
      ),
    ),
  );

  it.each([...every])('%s: stays in its domain, and is its default in about a quarter of the cases', (_, of) => {
    const values = drawn(hyperparameterValue(of));
    expect(values.filter((x) => !contains(of.domain, x))).toEqual([]);
    const usual = values.filter((x) => x === of.default).length;
    expect(usual).toBeGreaterThan(2000 / 5);
    expect(usual).toBeLessThan(2000 / 3);
    expect(new Set(values).size).toBeGreaterThan(50);
  });
});
