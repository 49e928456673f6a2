import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, textOf } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

describe('assay vectors', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assay-vectors-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('export prints the file of one optimizer, as it is published', async () => {
    expect(await callAssay(['vectors', 'export', 'SGD'])).toEqual({
      code: 0,
      out: textOf('golden/vectors/sgd.json'),
      err: '',
    });
  });

  it('export writes several into a folder, which it makes', async () => {
    const out = path.join(folder, 'made');
    const called = await callAssay(['vectors', 'export', 'sgd', 'sign-sgd', '--out', out]);
    expect(called).toMatchObject({ code: 0, out: `2 files written to ${out}\n` });
    expect(await readFile(path.join(out, 'sign-sgd.json'), 'utf8')).toBe(textOf('golden/vectors/sign-sgd.json'));
  });

  it('export asks for a folder for several files, and knows the nearest name', async () => {
    expect(await callAssay(['vectors', 'export'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/\d\d files need a folder: add --out/),
    });
    expect(await callAssay(['vectors', 'export', 'sgd', 'adan'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean adam?'),
    });
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(await callAssay(['vectors', 'export', 'sgd', '--out', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written to'),
    });
  });

  it('check says of a file what is off, and where', async () => {
    const right = `${root}golden/vectors/sgd.json`;
    expect(await callAssay(['vectors', 'check', right])).toMatchObject({
      code: 0,
      out: `${right} · 7 tests · nothing is off\n`,
    });
    const wrong = path.join(folder, 'wrong.json');
    await writeFile(wrong, textOf('golden/vectors/sgd.json').replace('"0.90000000000000002"', '"0.91"'));
    const { code, out } = await callAssay(['vectors', 'check', wrong], { columns: 80 });
    expect(code).toBe(1);
    expect(out).toContain('7 tests · 1 finding\n    sgd-1, step 1, theta: The decimal 0.91 is not the hexadecimal');
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('check refuses what is no file, and what is no JSON', async () => {
    const text = path.join(folder, 'text.json');
    await writeFile(text, '{');
    for (const file of [text, folder, path.join(folder, 'none.json')]) {
      expect(await callAssay(['vectors', 'check', file])).toMatchObject({
        code: 2,
        err: expect.stringContaining('cannot be read as a vector file'),
      });
    }
  });
});
