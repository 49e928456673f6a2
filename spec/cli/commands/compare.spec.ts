import { describe, expect, it } from 'vitest';
import { comparisonDocumentSchema } from '../../../src/conformance/comparisonDocument.js';
import { callAssay } from '../callAssay.js';

const submissions = 'golden/submissions';

describe('assay compare', () => {
  it('tells where two files part, within 80 columns', async () => {
    const words = ['compare', `${submissions}/adam-cs231n.js`, `${submissions}/adam-eps-hat.js`, '--translate'];
    const { code, out } = await callAssay(words, { columns: 80 });
    expect(code).toBe(1);
    expect(out).toContain('Not the same function.');
    expect(out).toContain('Shortest input that separates them: 1 step');
    expect(out).toContain('They are dialects of one optimizer');
    expect(out).toMatch(/does not reproduce/);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('ends with 0 and a published document for one function', async () => {
    const words = ['compare', `${submissions}/adam-cs231n.js`, `${submissions}/adam-lerp.ts`, '--json'];
    const { code, out } = await callAssay(words);
    expect(comparisonDocumentSchema.parse(JSON.parse(out))).toMatchObject({ same: true, bound: 'float64' });
    expect(code).toBe(0);
  });
});
