import { describe, expect, it } from 'vitest';
import { equations, read } from '../../src/formula/equations.js';
import { printEquation } from '../../src/formula/print.js';

describe('equations', () => {
  it('are read from the text as it stands in the program', () => {
    const source = equations`
      m = a * m   # momentum
      x = x - m`;
    expect(read(source).map(printEquation)).toEqual(['m = a * m', 'x = x - m']);
  });

  it('are parsed once', () => {
    const source = equations`x = x - g`;
    expect(read(source)).toBe(read(source));
  });

  it('are not parsed before they are read, and then an error names this file', () => {
    const broken = equations`x = x -`;
    expect(() => read(broken)).toThrowError(
      expect.objectContaining({
        code: 'formula-syntax',
        message: expect.stringMatching(
          /but here the text ends\. \(equations written at .*equations\.spec\.ts:\d+:\d+\)?\)$/,
        ),
        place: { line: 1, column: 8, length: 1, sourceLine: 'x = x -' },
      }),
    );
  });
});
