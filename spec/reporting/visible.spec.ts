import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleLines } from '../../src/reporting/visible.js';

describe('a text from outside', () => {
  it('is left alone where it only shows', () => {
    expect(visible('θ → é 数 "x"')).toBe('θ → é 数 "x"');
  });

  it('never acts on the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Control}\p{Format}\u2028\u2029]/u);
        expect(visibleLines(text).join('')).not.toMatch(/[\p{Control}\p{Format}\u2028\u2029]/u);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('has what would act spelled out', () => {
    expect(visible('a\u001b[31mb\u009b0m\u202ec\td\u200b')).toBe('a\\u{1b}[31mb\\u{9b}0m\\u{202e}c  d\\u{200b}');
  });

  it('keeps its lines where lines are meant', () => {
    expect(visibleLines('a\r\nb\nc\u2028d')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is cut where it is endless', () => {
    expect(visible('x'.repeat(1e6)).length).toBeLessThan(2_100);
    expect(visibleLines('x\n'.repeat(1_000)).length).toBeLessThan(30);
  });
});
