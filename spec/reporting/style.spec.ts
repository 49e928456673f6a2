import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/reporting/style.js';

describe('a style', () => {
  it('says nothing that the text does not say', () => {
    for (const mark of Object.values(styleFor(true))) expect(mark('text')).toMatch(/^\S+text\S+$/);
    for (const mark of Object.values(styleFor(false))) expect(mark('text')).toBe('text');
  });
});
