import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleSubmission } from '../../../src/subjects/sandbox/bundleSubmission.js';
import { submissionDesk } from './trySubmission.js';

const desk = submissionDesk();

async function bundled(source: string, others: Readonly<Record<string, string>> = {}, name = 'adam.ts') {
  const folder = await desk.folderWith({ [name]: source, ...others });
  return bundleSubmission(join(folder, name));
}

describe('a submission may import', () => {
  it.each([
    ['a file of its folder', './mean', 'mean.ts'],
    ['TypeScript under the name of JavaScript', './mean.js', 'mean.ts'],
    ['TypeScript by its own name', './mean.ts', 'mean.ts'],
    ['a module of the older kind', './mean.cjs', 'mean.cjs'],
  ])('%s', async (_, specifier, file) => {
    const result = await bundled(`import * as mean from '${specifier}'; export const x = mean;`, {
      [file]: 'exports.x = 1',
    });
    expect(result).toMatchObject({ kind: 'bundle' });
  });

  it('a file of a folder inside its own, which may import back', async () => {
    const folder = await desk.folderWith({ 'adam.ts': `import { b } from './inner/b'; export const a = () => b;` });
    await mkdir(join(folder, 'inner'));
    await writeFile(join(folder, 'inner', 'b.ts'), `import { c } from '../c'; export const b = c;`);
    await writeFile(join(folder, 'c.ts'), 'export const c = 3;');
    expect(await bundleSubmission(join(folder, 'adam.ts'))).toMatchObject({ kind: 'bundle' });
  });
});

// TypeScript drops an import that is used for types only; those lines come to nothing and are let through.
describe('a submission may not import', () => {
  it.each([
    ['fs', `import fs from 'fs'; console.log(fs);`],
    ['node:fs', `import fs from 'node:fs'; console.log(fs);`],
    ['a package', `import { adam } from 'optimizers'; console.log(adam);`],
    ['an absolute path', `import x from '/etc/passwd'; console.log(x);`],
    ['a URL', `import x from 'https://example.org/x.js'; console.log(x);`],
    ['data', `import x from 'data:text/javascript,export default 1'; console.log(x);`],
    ['what lies above', `import x from '../secret.js'; console.log(x);`],
    ['what lies above, by a detour', `import x from './inner/../../secret.js'; console.log(x);`],
    ['its folder itself', `import x from './'; console.log(x);`],
    ['a file that is not there', `import x from './nowhere.js'; console.log(x);`],
    ['a file of another kind', `import x from './data.json'; console.log(x);`],
    ['by require', `const x = require('./mean.js');`],
    ['later', `const x = import('./mean.js');`],
    ['by exporting on', `export * from 'fs';`],
  ])('%s', async (_, line) => {
    const result = await bundled(`const before = 1;\n${line}`, { 'data.json': '{}', 'mean.ts': 'export default 1' });
    expect(result).toMatchObject({ kind: 'failure', reason: 'forbidden-import' });
    expect(result).toHaveProperty('place', expect.objectContaining({ file: 'adam.ts', line: 2, sourceLine: line }));
  });

  it('through a link that leads out of its folder', async () => {
    const outside = await desk.folderWith({ 'secret.ts': 'export const secret = 1;' });
    const folder = await desk.folderWith({ 'adam.ts': `export { secret } from './inside';` });
    await symlink(join(outside, 'secret.ts'), join(folder, 'inside.ts'));
    const result = await bundleSubmission(join(folder, 'adam.ts'));
    expect(result).toMatchObject({
      reason: 'forbidden-import',
      message: expect.stringContaining('is a link that leads out'),
    });
  });

  it('through the settings of a tsconfig.json or a package.json beside it', async () => {
    const tsconfig = JSON.stringify({ compilerOptions: { paths: { fs: ['/etc/passwd'] } } });
    const result = await bundled(`import fs from 'fs'; console.log(fs);`, {
      'tsconfig.json': tsconfig,
      'package.json': '{"browser":{"fs":"./x"}}',
    });
    expect(result).toMatchObject({ reason: 'forbidden-import' });
  });
});

describe('a file that cannot be read', () => {
  it('is a link to another folder', async () => {
    const outside = await desk.folderWith({ 'secret.ts': '' });
    const folder = await desk.folderWith({});
    await symlink(join(outside, 'secret.ts'), join(folder, 'adam.ts'));
    expect(await bundleSubmission(join(folder, 'adam.ts'))).toMatchObject({ reason: 'unreadable' });
  });

  it('is missing, a folder, of another kind, or far too long', async () => {
    const folder = await desk.folderWith({ 'adam.py': '', 'long.ts': '//'.padEnd(100_001, 'x') });
    await mkdir(join(folder, 'folder.ts'));
    for (const name of ['missing.ts', 'folder.ts', 'adam.py', 'long.ts']) {
      expect(await bundleSubmission(join(folder, name))).toMatchObject({ kind: 'failure', reason: 'unreadable' });
    }
  });
});

describe('a syntax error', () => {
  it('has its line, its column in characters, and its source line', async () => {
    const line = `const größe = 'ü'; export function step(theta {`;
    expect(await bundled(`// first\n${line}`)).toMatchObject({
      reason: 'syntax-error',
      message: 'Expected ")" but found "{"',
      place: { file: 'adam.ts', line: 2, column: line.length, sourceLine: line },
    });
  });

  it('is also what waits at the top level', async () => {
    expect(await bundled('await 1; export const x = 1;')).toMatchObject({ reason: 'syntax-error' });
  });
});
