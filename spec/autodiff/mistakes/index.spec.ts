import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/arithmetic/float64.js';
import { bindPrimitive } from '../../../src/autodiff/boundPrimitives.js';
import { adFiniteDifferences } from '../../../src/autodiff/mistakes/adFiniteDifferences.js';
import { adPointModified } from '../../../src/autodiff/mistakes/adPointModified.js';
import { adSinglePrecision } from '../../../src/autodiff/mistakes/adSinglePrecision.js';
import { engineMistakes } from '../../../src/autodiff/mistakes/index.js';
import { editedTable } from '../../../src/autodiff/primitives/editedTable.js';
import { primitiveIds, primitiveOf } from '../../../src/autodiff/primitives/index.js';

const offers = new Set(primitiveIds);
const all = [...engineMistakes, adFiniteDifferences, adPointModified, adSinglePrecision];

describe('the mistakes of engines', () => {
  it('have ids of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^ad-[a-z-]+$/);
  });

  it('are told in sentences', () => {
    for (const { statement, hint, explanation } of all) {
      expect(statement).toMatch(/^[A-Zt].*\.$/);
      expect(hint).toMatch(/[.?]$/);
      expect(explanation).toMatch(/\.$/);
    }
  });

  it.each(engineMistakes.map((mistake) => [mistake.id, mistake] as const))('%s can be made', (_, { variants }) => {
    expect(variants(offers).length).toBeGreaterThan(0);
    for (const { edits = [], fault } of variants(offers)) {
      expect(edits.length > 0 || fault !== undefined).toBe(true);
      const table = editedTable(edits);
      for (const { primitive, partials = {} } of edits) {
        expect(primitiveOf(primitive).arguments).toEqual(expect.arrayContaining(Object.keys(partials)));
        expect(() => bindPrimitive(table[primitive], float64)).not.toThrow();
      }
    }
  });
});
