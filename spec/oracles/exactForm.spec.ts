import { describe, expect, it } from 'vitest';
import { exactValue } from '../../src/oracles/exactForm.js';

describe('a closed form', () => {
  it('is evaluated in 60 digits', () => {
    expect(exactValue('1/3').toString()).toBe(`0.${'3'.repeat(60)}`);
    // The square root of 2, OEIS A002193.
    expect(exactValue('sqrt(2)').toString()).toBe('1.41421356237309504880168872420969807856967187537694807317668');
  });

  it('reads no names', () => {
    expect(() => exactValue('lr / 2')).toThrowError(expect.objectContaining({ code: 'exact-form-name' }));
  });
});
