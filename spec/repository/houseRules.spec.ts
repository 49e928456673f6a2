import { describe, expect, it } from 'vitest';
import { breachesIn, emptyNamesIn, lineCount } from './houseRules.js';

describe('the rules of the house, on planted errors', () => {
  it.each([
    ['expect(Math.abs(a - b) < 1e-6).toBe(true)', 'a literal tolerance'],
    ['if (1e-12 > error) return', 'a literal tolerance'],
    ['return difference <= 0.001;', 'a literal tolerance'],
    ['expect(error).toBeLessThan(2.5e-9)', 'a literal tolerance'],
    ['const options = { tolerance: 0.5 };', 'a literal tolerance'],
    ['expect(a).toBeCloseTo(b)', 'a flat tolerance'],
    ["it.only('…')", 'a spec that runs alone'],
    ["it.skip('…')", 'a spec that is skipped'],
    ['// @ts-ignore', 'a type error'],
    ['// @ts-expect-error', 'a type error'],
    ['const x = y as any;', 'a value has a type'],
    ['const x: any = y;', 'a value has a type'],
    ['// biome-ignore lint/style/noNonNullAssertion', 'a suppression'],
    ['const x = Math.random();', 'unseeded randomness'],
    ['Decimal.set({ precision: 5 })', 'the global Decimal'],
    ['// TODO later', 'a note to oneself'],
  ])('finds %s', (line, rule) => {
    expect(breachesIn(`const a = 1;\n${line}`)).toEqual([{ line: 2, rule: expect.stringContaining(rule) }]);
  });

  it.each([
    'const eps = 1e-8;',
    "literal('1e-8')",
    'if (radius < bound) return;',
    'for (let t = 1; t <= 0.5 * steps; t++) {}',
    '// @ts-expect-error a string is no number',
    '// biome-ignore lint/style/noNonNullAssertion: the index was checked',
  ])('allows %s', (line) => {
    expect(breachesIn(line)).toEqual([]);
  });

  it('finds names that say nothing', () => {
    expect(emptyNamesIn('src/formula/utils.ts')).toEqual(['utils']);
    expect(emptyNamesIn('src/core/parse.ts')).toEqual(['core']);
    expect(emptyNamesIn('src/formula/parse.ts')).toEqual([]);
  });

  it('counts lines', () => {
    expect([lineCount('a\nb\n'), lineCount('a\nb'), lineCount('a')]).toEqual([2, 2, 1]);
  });
});
