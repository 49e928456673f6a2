import { describe, expect, it } from 'vitest';
import { hang, wrap } from '../../src/reporting/wrap.js';

describe('a text in lines', () => {
  it('is broken between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('unbreakable it is', 5)).toEqual(['unbreakable', 'it is']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('hangs beside its term', () => {
    expect(hang('  lr', 'the size of a step', { column: 8, width: 30 })).toEqual(['  lr    the size of a step']);
    expect(hang('  lr', 'the size of a step that is taken', { column: 8, width: 28 })).toEqual([
      '  lr    the size of a step',
      '        that is taken',
    ]);
    expect(hang('  weight_decay', 'a fraction', { column: 8, width: 40 })).toEqual(['  weight_decay  a fraction']);
  });
});
