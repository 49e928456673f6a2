import { describe, expect, it } from 'vitest';
import { inputsRead, isComplete, layoutOf } from '../../src/formula/layout.js';
import { parseEquations } from '../../src/formula/parse.js';

describe('layoutOf', () => {
  it('gives inputs their slots first, then each name that a line computes', () => {
    const layout = layoutOf(parseEquations('m = a * g\ng = m\nstep = m'), ['a', 'g', 'a']);
    expect([...layout]).toEqual([
      ['a', 0],
      ['g', 1],
      ['m', 2],
      ['step', 3],
    ]);
  });

  it('names the unknown name, its place in the line, the nearest known one and all that are known', () => {
    const lines = parseEquations('m = beta1 * g\nv_hat = sqrt(m) / bta1');
    expect(() => layoutOf(lines, ['beta1', 'g'])).toThrowError(
      expect.objectContaining({
        code: 'formula-name',
        message: 'bta1 in line 2 (v_hat = …) is not known there; did you mean beta1? Known are beta1, g, m.',
        place: { line: 2, column: 19, length: 4, sourceLine: 'v_hat = sqrt(m) / bta1' },
      }),
    );
  });

  it('refuses a name that only a later line computes', () => {
    expect(() => layoutOf(parseEquations('a = b\nb = 1'), [])).toThrowError(
      'b in line 1 (a = …) is not known there; it has to be computed in an earlier line or declared. Known are .',
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows no name %s by itself', (name) => {
    const lines = parseEquations(`a = ${name}`);
    expect(() => layoutOf(lines, ['x'])).toThrowError(expect.objectContaining({ code: 'formula-name' }));
    expect(isComplete(lines, ['x'])).toBe(false);
    expect(layoutOf(lines, [name]).get(name)).toBe(0);
  });
});

describe('isComplete', () => {
  it('asks that every name is computed before it is read', () => {
    expect(isComplete(parseEquations('a = x\nb = a'), ['x'])).toBe(true);
    expect(isComplete(parseEquations('b = a\na = x'), ['x'])).toBe(false);
    expect(isComplete(parseEquations('a = a + x'), ['x'])).toBe(false);
  });
});

describe('inputsRead', () => {
  it('tells which names are read before a line computes them', () => {
    expect([...inputsRead(parseEquations('m = b * m + g\nv = m^2\ng = v + c'))]).toEqual(['b', 'm', 'g', 'c']);
  });
});
