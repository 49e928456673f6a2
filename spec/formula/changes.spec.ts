import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/formula/changes.js';
import { parseEquations } from '../../src/formula/parse.js';

const between = (from: string, to: string) => changesBetween(parseEquations(from), parseEquations(to));

describe('changesBetween', () => {
  it('finds none between equal lines, however they are spaced and whatever their roles', () => {
    expect(between('m = g\nv = g^2 # scale', 'm = (g)\nv=g^2')).toEqual([]);
  });

  it('pairs a line with what it became', () => {
    expect(between('m = a * m + g\nx = x - m', 'm = a * m + b * g\nx = x - m')).toEqual([
      { line: 'm', from: 'm = a * m + g', to: 'm = a * m + b * g' },
    ]);
  });

  it('pairs by target where several lines in a row changed', () => {
    expect(between('m = 1\nv = 2\nx = 3', 'v = 20\nm = 10\nx = 3')).toEqual([
      { line: 'm', from: 'm = 1', to: 'm = 10' },
      { line: 'v', from: 'v = 2', to: 'v = 20' },
    ]);
  });

  it('leaves a side empty for a line that is dropped or added', () => {
    expect(between('m = 1\nx = m', 'm = 1')).toEqual([{ line: 'x', from: 'x = m', to: '' }]);
    expect(between('m = 1', 'h = 2\nm = 1')).toEqual([{ line: 'h', from: '', to: 'h = 2' }]);
  });

  it('tells a line split in two as a change and an addition', () => {
    expect(between('m = g\nx = x - m - c * x', 'm = g\nx = x - m\nx = x - c * x')).toEqual([
      { line: 'x', from: 'x = x - m - c * x', to: 'x = x - m' },
      { line: 'x', from: '', to: 'x = x - c * x' },
    ]);
  });

  it('tells exchanged lines as one line taken out and put in again', () => {
    expect(between('a = 1\nb = 2\nc = 3', 'b = 2\na = 1\nc = 3')).toEqual([
      { line: 'a', from: 'a = 1', to: '' },
      { line: 'a', from: '', to: 'a = 1' },
    ]);
  });
});
