import { describe, expect, it } from 'vitest';
import { numbers } from '../../src/answers/plan.js';
import { asWritten, readAnswer, valueWritten } from '../../src/answers/written.js';

const values = new Map([['m1', numbers.literal('2')]]);
const read = (text: string) => readAnswer(text, [...values.keys()]);

describe('an answer as it is written', () => {
  it.each([
    ['3.78', 3.78, 0.005, 3],
    ['20', 20, 0.5, 2],
    ['-37.10', -37.1, 0.005, 4],
    ['−0.0040', -0.004, 0.00005, 2],
    ['1.5e-3', 0.0015, 0.00005, 2],
    ['2E3', 2000, 500, 1],
    ['12 345.5', 12345.5, 0.05, 6],
    ['+7.', 7, 0.5, 1],
    ['0', 0, 0.5, 1],
    ['3.2·10^-4', 0.00032, 0.000005, 2],
    ['3.2 × 10⁻⁴', 0.00032, 0.000005, 2],
    ['3.2*10**(-4)', 0.00032, 0.000005, 2],
  ])('%s is a number, with half a unit of its last digit', (text, value, halfUnit, digits) => {
    const { result } = read(text) ?? {};
    expect(result?.digits).toBe(digits);
    expect(result?.halfUnit.toPrecision(9)).toBe(halfUnit.toPrecision(9));
    expect(valueWritten(result as never, values).value).toBe(value);
    expect(asWritten(result as never, values).radius).toBeGreaterThanOrEqual(halfUnit);
  });

  it.each([
    ['1/2', 0.5],
    ['e^5/2 - 4', Math.exp(5) / 2 - 4],
    ['sqrt(2)', Math.SQRT2],
    ['2·π', 2 * Math.PI],
    ['e⁵/2 − 4', Math.exp(5) / 2 - 4],
    ['pi', Math.PI],
  ])('%s is a closed form, exact', (text, value) => {
    const { result } = read(text) ?? {};
    expect(result).toMatchObject({ halfUnit: 0, digits: Number.POSITIVE_INFINITY });
    const { value: found, radius } = valueWritten(result as never, values);
    expect(Math.abs(found - value)).toBeLessThanOrEqual(radius + 1e-13);
  });

  it('may have workings before it, which may use other values', () => {
    const { working, result } = read('0.9*m1 + 0.1*20 = 3.8') ?? {};
    expect(working?.map(({ text }) => text)).toEqual(['0.9*m1 + 0.1*20']);
    expect(valueWritten(working?.[0] as never, values).value.toPrecision(9)).toBe('3.80000000');
    expect(result?.digits).toBe(2);
    expect(read('m1/2')?.result.digits).toBe(0);
  });

  it.each(['', '  ', '?'])('is none where nothing is written: %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['1,5', /has a comma; write 1\.5\.$/],
    ['1e999', /beyond what a double can hold/],
    ['2/0.9 = ', /nothing on one side/],
    ['m2/2', /uses m2, which is nothing here\. Did you mean m1\?/],
    ['2 + * 3', /^Expected a number/],
    ['('.repeat(5000), /has 5000 characters; at most 400 are read/],
  ])('says what to write instead of %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
