import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { parseObjective, withSlope } from '../../src/formula/objective.js';

describe('an objective', () => {
  it('has a value and a slope at every point, in any arithmetic', () => {
    const arithmetic = decimal(50);
    const { value, derivative } = withSlope(parseObjective('theta^3 + 1/theta'), arithmetic)(arithmetic.literal('0.5'));
    // 1/8 + 2 and 3/4 − 4.
    expect([value.toString(), derivative.toString()]).toEqual(['2.125', '-3.25']);
  });

  it('reads theta and nothing else', () => {
    expect(() => parseObjective('theta + (x1 - 2)')).toThrowError(
      expect.objectContaining({ code: 'objective-name', place: expect.objectContaining({ column: 10, length: 2 }) }),
    );
  });
});

describe('an objective of too many terms', () => {
  it('is refused with a step that an objective can take', () => {
    const long = Array(300).fill('theta').join(' + ');
    expect(() => parseObjective(long)).toThrow('shorten it here, as n * theta for the sum of n times theta.');
    expect(() => parseObjective('300 * theta')).not.toThrow();
  });
});
