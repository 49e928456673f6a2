import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringTo, workIn } from '../../src/batches/handIn.js';
import type { IntakeLimits } from '../../src/batches/intake.js';
import type { Problem } from '../../src/formula/problem.js';
import { type InArchive, tarOf, zipOf } from './archives.js';

describe('what a student hands in', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hand-in-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Brings an archive to a place of its own, and lists what is there. */
  async function brought(kind: 'zip' | 'tar', bytes: Uint8Array, limits?: IntakeLimits, name = `a.${kind}`) {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const to = path.join(folder, 'place');
    const found = await bringTo(to, { path: file, kind }, limits);
    const entries = await readdir(found, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((one) => path.join(one.parentPath, one.name));
    return Object.fromEntries(
      await Promise.all(names.sort().map(async (one) => [path.relative(found, one), await readFile(one, 'utf8')])),
    );
  }
  const archives = { zip: zipOf, tar: tarOf };
  const both = ['zip', 'tar'] as const;
  const small: IntakeLimits = { files: 3, bytes: 2_000_000, ratio: 20 };

  it.each(both)('is unpacked from a %s, without the folder around it and what systems add', async (kind) => {
    const files: InArchive[] = [
      ...[
        { name: 'smith_hw3/', kind: 'folder' as const },
        { name: 'smith_hw3/q1.ts', text: 'let a' },
      ],
      ...[
        { name: 'smith_hw3/sub/q2.ts', text: 'let b' },
        { name: '__MACOSX/smith_hw3/._q1.ts', text: 'x' },
      ],
      ...[{ name: 'smith_hw3/.git/config', text: 'x' }],
    ];
    expect(await brought(kind, await archives[kind](files))).toEqual({ 'q1.ts': 'let a', 'sub/q2.ts': 'let b' });
  });

  it('is unpacked from a tar that gzip packed', async () => {
    const packed = gzipSync(await tarOf([{ name: 'q1.ts', text: 'let a' }]));
    expect(await brought('tar', packed, undefined, 'a.tgz')).toEqual({ 'q1.ts': 'let a' });
  });

  const refused: readonly (readonly [string, readonly InArchive[], string])[] = [
    ['a path out of the folder', [{ name: 'a/../../evil.ts', text: '' }], 'intake-name'],
    ['a path from the root', [{ name: '/etc/evil.ts', text: '' }], 'intake-name'],
    ['a path with backslashes', [{ name: 'a\\..\\evil.ts', text: '' }], 'intake-name'],
    ['a path with a drive', [{ name: 'C:evil.ts', text: '' }], 'intake-name'],
    ['a path that acts on a terminal', [{ name: 'a\u001b[2J.ts', text: '' }], 'intake-name'],
    [
      'a path of very many letters',
      [{ name: `${'a'.repeat(90)}/${'b'.repeat(90)}/${'c'.repeat(90)}`, text: '' }],
      'intake-name',
    ],
    ['a path of very many folders', [{ name: `${'a/'.repeat(20)}b.ts`, text: '' }], 'intake-name'],
    ['a link', [{ name: 'q1.ts', kind: 'link', text: '/etc/passwd' }], 'intake-link'],
    ['a device', [{ name: 'q1.ts', kind: 'device' }], 'intake-device'],
    [
      'a file twice',
      [
        { name: 'q1.ts', text: 'a' },
        { name: './q1.ts', text: 'b' },
      ],
      'intake-twice',
    ],
    [
      'names that differ in case only',
      [
        { name: 'q1.ts', text: 'a' },
        { name: 'Q1.ts', text: 'b' },
      ],
      'intake-twice',
    ],
    [
      'names that differ in their encoding only',
      [
        { name: 'é.ts', text: '' },
        { name: 'é.ts', text: '' },
      ],
      'intake-twice',
    ],
    [
      'folders that differ in case only',
      [
        { name: 'a/1', text: '' },
        { name: 'A/2', text: '' },
      ],
      'intake-twice',
    ],
    [
      'a file that is a folder too',
      [
        { name: 'a', text: '' },
        { name: 'a/b', text: '' },
      ],
      'intake-twice',
    ],
    ['very many files', ['a', 'b', 'c', 'd'].map((name) => ({ name, text: '' })), 'intake-files'],
    ['very many bytes', [{ name: 'a', text: noise(2_000_001) }], 'intake-bytes'],
    ['nothing', [], 'intake-empty'],
  ];
  it.each(both.flatMap((kind) => refused.map(([what, files, code]) => [kind, what, files, code] as const)))(
    'is refused as a %s with %s',
    async (kind, _, files, code) => {
      // What reads zips refuses some names before they are asked for.
      const codes = kind === 'zip' ? [code, 'intake-archive'] : [code];
      const bytes = await archives[kind](files);
      await expect(brought(kind, bytes, small)).rejects.toSatisfy((error) => codes.includes((error as Problem).code));
    },
  );

  it('is refused where little becomes much, also in what is left out', async () => {
    const bomb = 'a'.repeat(1_500_000);
    await expect(brought('zip', zipOf([{ name: 'a.ts', text: bomb }]), small)).rejects.toMatchObject({
      code: 'intake-ratio',
    });
    for (const name of ['a.ts', '.hidden']) {
      const tar = gzipSync(await tarOf([{ name, text: bomb }]));
      await expect(brought('tar', tar, small, 'b.tgz')).rejects.toMatchObject({ code: 'intake-ratio' });
    }
  });

  it.each(both)('is refused as a %s that is empty, cut short or something else', async (kind) => {
    const whole = await archives[kind]([{ name: 'a.ts', text: noise(4_000) }]);
    for (const bytes of [
      new Uint8Array(),
      whole.subarray(0, 2_000),
      new TextEncoder().encode('let a = 1;'.repeat(99)),
    ]) {
      await expect(brought(kind, bytes)).rejects.toMatchObject({ code: 'intake-archive' });
    }
    await expect(brought('tar', whole.subarray(0, 100), undefined, 'c.tgz')).rejects.toMatchObject({
      code: 'intake-archive',
    });
  });

  it('is refused where the directory of a zip gives a smaller size than there is', async () => {
    const zip = Buffer.from(zipOf([{ name: 'a.ts', text: 'a'.repeat(5_000) }]));
    zip.writeUInt32LE(10, zip.lastIndexOf('PK\u0001\u0002') + 24);
    await expect(brought('zip', zip)).rejects.toMatchObject({ code: 'intake-archive' });
  });

  it('is copied from a folder without its links, or as a single file', async () => {
    const own = path.join(folder, 'own');
    await mkdir(path.join(own, 'sub'), { recursive: true });
    await writeFile(path.join(own, 'sub', 'q1.ts'), 'let a');
    await writeFile(path.join(own, 'q2.ts'), 'let b');
    await symlink('/etc/passwd', path.join(own, 'q3.ts'));
    const to = path.join(folder, 'place');
    const found = await bringTo(to, { path: own, kind: 'folder' });
    expect((await readdir(found, { recursive: true })).sort()).toEqual(['q2.ts', 'sub', path.join('sub', 'q1.ts')]);
    await bringTo(to, { path: path.join(own, 'q2.ts'), kind: 'file' });
    expect(await readdir(workIn(to))).toEqual(['submission.ts']);
    await expect(bringTo(to, { path: own, kind: 'folder' }, { ...small, bytes: 7 })).rejects.toMatchObject({
      code: 'intake-bytes',
    });
  });
});

/** Letters that no packing makes much smaller. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}
