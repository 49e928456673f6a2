import { describe, expect, it } from 'vitest';
import { leftAndRight, paragraph } from '../../src/reporting/sheet.js';
import { styleFor } from '../../src/reporting/style.js';

const sheet = { width: 30, style: styleFor(false) };

describe('a line with something at both ends', () => {
  it('ends at the edge', () => {
    expect(leftAndRight('adam.ts', 'pass', sheet)).toEqual(['  adam.ts                 pass']);
  });

  it('becomes two where both do not fit', () => {
    expect(leftAndRight('a-rather-long-name.ts', 'ungradable', sheet)).toEqual([
      '  a-rather-long-name.ts',
      '                    ungradable',
    ]);
  });

  it('counts no escape codes', () => {
    const { bad } = styleFor(true);
    expect(leftAndRight('adam.ts', bad('fail'), sheet)).toEqual([`  adam.ts                 ${bad('fail')}`]);
  });
});

describe('a paragraph', () => {
  it('stays within the margin', () => {
    expect(paragraph('one two three four five six seven', sheet)).toEqual(['  one two three four five six', '  seven']);
  });
});
