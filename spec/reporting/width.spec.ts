import { describe, expect, it } from 'vitest';
import { displayWidth, padTo } from '../../src/reporting/width.js';

describe('the width of a line', () => {
  it.each([
    ['theta', 5],
    ['β1 → √v̂', 7],
    ['e\u0301', 1],
    ['指数', 4],
    ['\u001b[1mbold\u001b[22m', 4],
    ['👍🏽', 2],
    ['', 0],
    ['∂f/∂v₉ − θ…', 11],
  ])('of %j is %i', (line, width) => {
    expect(displayWidth(line)).toBe(width);
  });

  it('is what padding counts', () => {
    expect([padTo('v̂', 3), padTo('指', 3), padTo('long', 3)]).toEqual(['v̂  ', '指 ', 'long']);
  });
});
