import { describe, expect, it } from 'vitest';
import { identityDocumentSchema } from '../../../src/conformance/identityDocument.js';
import { callAssay } from '../callAssay.js';

const submissions = 'golden/submissions';

describe('assay identify', () => {
  it('tells dialect, users and edges of a module within 80 columns', async () => {
    const { code, out } = await callAssay(['identify', `${submissions}/adam-eps-hat.js`], { columns: 80 });
    expect(code).toBe(0);
    expect(out).toContain('Adam, dialect eps=hat (TensorFlow, Keras,');
    expect(out).toMatch(/Shortest input that shows it: 1 step/);
    expect(out).toMatch(/zero gradient +no move/);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('ends with 1 and a published document for a mistake', async () => {
    const { code, out } = await callAssay(['identify', `${submissions}/adam-no-bias-correction.ts`, '--json']);
    expect(code).toBe(1);
    const { identity } = identityDocumentSchema.parse(JSON.parse(out));
    expect(identity).toMatchObject({ kind: 'wrong', is: { optimizer: 'adam', wrong: 'adam-no-bias-correction' } });
  });

  it('says of what is drawn by chance that the same case has two answers', async () => {
    const { code, out } = await callAssay(['identify', `${submissions}/adam-random.js`]);
    expect(code).toBe(1);
    expect(out).toContain('The same case has two answers');
  });

  it.each([
    [`${submissions}/adam-syntax-error.ts`, /adam-syntax-error\.ts/],
    ['no-such-file.ts', /no-such-file\.ts/],
    [`${submissions}/python/adam-l2.py`, /--trust/],
  ])('asks for what can be used: %s', async (place, complaint) => {
    const { code, err } = await callAssay(['identify', place]);
    expect(code).toBe(2);
    expect(err).toMatch(complaint);
  });
});
