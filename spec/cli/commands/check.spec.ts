import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { driftDocumentSchema } from '../../../src/conformance/driftDocument.js';
import { callAssay } from '../callAssay.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-check-'));
const [first, second] = ['first.json', 'second.json'].map((name) => path.join(folder, name)) as [string, string];
const submission = (name: string) => `golden/submissions/${name}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assay record, assay check and assay diff', () => {
  it('are quiet on what was recorded, and say in words first what changed', async () => {
    const recorded = await callAssay(['record', submission('momentum-heavy-ball.ts'), '-o', first]);
    expect(recorded).toMatchObject({ code: 0, err: '' });
    const lines = readFileSync(first, 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('"case": "theta')).length).toBeGreaterThan(50);

    const same = await callAssay(['check', submission('momentum-heavy-ball.ts'), '--against', first]);
    expect(same.code).toBe(0);
    expect(same.out).toContain('Nothing changed');

    const other = await callAssay(['check', submission('momentum-lerp.ts'), '--against', first], { columns: 80 });
    expect(other.code).toBe(1);
    const places = ['No longer so:', 'It differs from step', 'Smallest case:', 'changed.'];
    const found = places.map((part) => other.out.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(other.out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('tell two recordings apart, for programs too', async () => {
    await callAssay(['record', submission('momentum-lerp.ts'), '-o', second]);
    const { code, out } = await callAssay(['diff', first, second, '--json']);
    expect(driftDocumentSchema.parse(JSON.parse(out))).toMatchObject({ verdict: 'changed' });
    expect(code).toBe(1);
    expect((await callAssay(['diff', first, first])).code).toBe(0);
  });

  it('name a file that is no baseline, or none', async () => {
    const cut = path.join(folder, 'cut.json');
    writeFileSync(cut, '{"baseline": 1, "assay": ');
    for (const [file, complaint] of [
      [cut, /cut off/],
      [path.join(folder, 'none.json'), /cannot be read/],
    ] as const) {
      const { code, err } = await callAssay(['check', submission('momentum-lerp.ts'), '--against', file]);
      expect(code).toBe(2);
      expect(err).toMatch(complaint);
    }
  });
});
