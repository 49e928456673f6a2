import { describe, expect, it } from 'vitest';
import { placeLines, placeName } from '../../src/reporting/placeText.js';

const place = { file: 'lib/adam.ts', line: 3, column: 5 };

describe('a place in a source', () => {
  it('is named so that terminals link it', () => {
    expect(placeName(place)).toBe('lib/adam.ts:3:5');
  });

  it('has a caret below its column, also behind tabs and wide letters', () => {
    expect(placeLines({ ...place, sourceLine: 'let = 1' }, 80).slice(2)).toEqual(['      let = 1', '          ^']);
    expect(placeLines({ ...place, sourceLine: '\t数 = 1' }, 80).slice(2)).toEqual(['        数 = 1', '            ^']);
  });

  it('keeps the caret in sight on an endless line', () => {
    const [, , source = '', caret = ''] = placeLines({ ...place, column: 5_000, sourceLine: 'x'.repeat(9_999) }, 80);
    expect(source.length).toBeLessThanOrEqual(80);
    expect(caret.length).toBeLessThanOrEqual(80);
    expect(caret.trim()).toBe('^');
  });
});
