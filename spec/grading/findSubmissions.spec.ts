import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSubmissions } from '../../src/grading/findSubmissions.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-spec-'));
  for (const name of ['empty', 'texts', 'class/ann', 'class/.git', 'class/node_modules/x']) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
  const files = [
    ...['texts/read.md', 'class/b.ts', 'class/a.js', 'class/ann/adam.mjs', 'class/a.expected.json', 'class/a.d.ts'],
    ...[
      'class/a.expected.ts',
      'texts/hw3.py',
      'class/.hidden.ts',
      'class/.git/hook.js',
      'class/node_modules/x/index.js',
    ],
  ];
  for (const name of files) await writeFile(path.join(folder, name), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

describe('the submissions that are meant', () => {
  it('by a folder are all in and below it, in order, without what is nobody’s work', async () => {
    expect(await findSubmissions([at('class')])).toEqual(['class/a.js', 'class/ann/adam.mjs', 'class/b.ts'].map(at));
  });

  it('by a file are that file, whatever its name', async () => {
    expect(await findSubmissions([at('class/.hidden.ts'), at('texts/read.md')])).toEqual(
      ['class/.hidden.ts', 'texts/read.md'].map(at),
    );
  });

  it('by a file of Python and a name in it are that one of the file', async () => {
    const chosen = ['hw3.py#Adam', 'hw3.py#SGD'].map((name) => at(`texts/${name}`));
    expect(await findSubmissions(chosen)).toEqual(chosen);
    await expect(findSubmissions([at('texts/read.md#Adam')])).rejects.toMatchObject({ code: 'no-such-path' });
    await expect(findSubmissions([at('texts/hw4.py#Adam')])).rejects.toThrow('hw4.py. Paths');
  });

  it('by several names are each once', async () => {
    expect(await findSubmissions([at('class/b.ts'), at('class'), `${at('class')}/../class/b.ts`])).toEqual(
      ['class/b.ts', 'class/a.js', 'class/ann/adam.mjs'].map(at),
    );
  });

  it.each([
    ['nowhere', 'no-such-path', /There is no file or folder .*nowhere\. Paths start from /],
    ['empty', 'empty-folder', /is empty; put submissions into it/],
    ['texts', 'no-submissions', /holds no submission; they end in \.ts, /],
  ])('by %s are none, which is a problem', async (name, code, message) => {
    await expect(findSubmissions([at(name)])).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
