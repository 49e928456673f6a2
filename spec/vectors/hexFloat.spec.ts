import { describe, expect, it } from 'vitest';
import { fromHexFloat, hexFloat, hexPattern } from '../../src/vectors/hexFloat.js';

describe('hexadecimal floats', () => {
  it.each([
    [0, '0x0.0p+0'],
    [-0, '-0x0.0p+0'],
    [1, '0x1.0p+0'],
    [3, '0x1.8p+1'],
    // As Python prints them: (0.1).hex(), sys.float_info.max.hex(), 5e-324.hex() and sys.float_info.min.hex().
    [0.1, '0x1.999999999999ap-4'],
    [-Number.MAX_VALUE, '-0x1.fffffffffffffp+1023'],
    [5e-324, '0x0.0000000000001p-1022'],
    [2 ** -1022, '0x1.0p-1022'],
  ])('write %d as %s, and read it back', (x, text) => {
    expect(hexFloat(x)).toBe(text);
    expect(fromHexFloat(text)).toBe(x);
    expect(text).toMatch(hexPattern);
  });

  it.each(['', '0.1', '0x1.8', '0x1.8p1', '0x2.0p+0', '0x1.p+0', '0X1.8P+1', 'nan'])('are not %j', (text) => {
    expect(fromHexFloat(text)).toBeNaN();
  });
});
