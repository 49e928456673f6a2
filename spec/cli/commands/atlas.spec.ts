import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callAssay } from '../callAssay.js';

describe('assay atlas', () => {
  it('prints the registry, or writes it to a file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
    try {
      const file = path.join(folder, 'atlas.md');
      const printed = await callAssay(['atlas']);
      const written = await callAssay(['atlas', '--output', file]);
      expect(printed.code).toBe(0);
      expect(written).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(file, 'utf8')).toBe(printed.out);
      expect(printed.out).toMatch(/^# Atlas of optimizers\n/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says where it could not write, and what to do', async () => {
    const { code, err } = await callAssay(['atlas', '-o', '/no/such/folder/atlas.md']);
    expect(code).toBe(2);
    expect(err).toContain('/no/such/folder/atlas.md cannot be written');
    expect(err).toContain('Name a file in a folder that exists.');
  });
});
