import { describe, expect, it } from 'vitest';
import { excerpt, placeLines, placeName } from '../../src/reporting/placeText.js';

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

describe('an excerpt of a text', () => {
  it('underlines the place', () => {
    expect(excerpt({ sourceLine: 'a + * b', column: 5, length: 1 }, 40)).toEqual(['a + * b', '    ^']);
    expect(excerpt({ sourceLine: 'log(-1) + x', column: 1, length: 7 }, 40)).toEqual(['log(-1) + x', '^^^^^^^']);
  });

  it('is cut on both sides of a place in a long line, which it says', () => {
    const sourceLine = `${'a + '.repeat(100)}* b${' + c'.repeat(100)}`;
    const [text = '', caret = ''] = excerpt({ sourceLine, column: 401, length: 1 }, 60);
    expect(text).toMatch(/^….*….*$|^…[^…]*…$/);
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text[caret.indexOf('^')]).toBe('*');
  });

  it('underlines a long place as far as it can be seen', () => {
    const [text = '', caret = ''] = excerpt({ sourceLine: 'x+'.repeat(3000), column: 3, length: 5000 }, 60);
    expect(text.length).toBeLessThanOrEqual(60);
    expect(caret.length).toBeLessThanOrEqual(60);
  });

  it('lets no escape code through', () => {
    expect(excerpt({ sourceLine: 'a \u001b[31m', column: 3, length: 1 }, 60)).toEqual(['a \\u{1b}[31m', '  ^^^^^^']);
  });
});
