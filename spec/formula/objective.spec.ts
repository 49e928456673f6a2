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
