import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/reporting/style.js';
import { alignColumns, widthOf } from '../../src/reporting/table.js';

describe('a table', () => {
  it('aligns columns, and ends no line in spaces', () => {
    expect(alignColumns([['t', 'g', 'v̂'], ['0', '', '10'], ['1', '-20', ''], ['10']], { indent: 2, gap: 2 })).toEqual([
      '  t   g    v̂',
      '  0        10',
      '  1   -20',
      '  10',
    ]);
  });

  it('is not shifted by colours', () => {
    const { strong } = styleFor(true);
    const plain = alignColumns([
      ['a', 'b'],
      ['long', 'c'],
    ]);
    const styled = alignColumns([
      [strong('a'), 'b'],
      ['long', strong('c')],
    ]);
    expect(styled.map((line) => line.indexOf('b'))).not.toEqual(plain.map((line) => line.indexOf('b')));
    expect(widthOf(styled)).toBe(widthOf(plain));
  });

  it('has no rows when there are none', () => {
    expect(alignColumns([])).toEqual([]);
    expect(widthOf([])).toBe(0);
  });
});
