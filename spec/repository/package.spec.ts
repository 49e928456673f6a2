import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from './workingCopy.js';

/** A program of somebody else, which the compiler and node both read. */
const program = `
import * as assay from 'assay';
import type { Subject, TraceRequest } from 'assay';

const request: TraceRequest = { hyperparameters: {}, tensors: [], steps: [] };
// @ts-expect-error a number is no tensor
export const wrong: TraceRequest = { ...request, tensors: [1] };
export const ask = (subject: Subject) => subject.traces([request]);
console.log(typeof assay);
`;

describe('the package, installed from its tarball into an empty folder', () => {
  let folder: string;

  /** Runs npm and the like in that folder, silent unless it fails. */
  const call = async (command: string, ...words: readonly string[]) =>
    promisify(execFile)(command, words, { cwd: folder, shell: process.platform === 'win32' });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assay-package-'));
    // dist/ has been built for these specs; scripts would build it again.
    await call('npm', 'pack', root, '--ignore-scripts', '--pack-destination', folder);
    const settings = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await call('npm', 'install', ...settings, `./assay-${manifest.version}.tgz`);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a command', async () => {
    const { stdout } = await call('npx', '--no', '--', 'assay', '--version');
    expect(stdout.trim()).toBe(manifest.version);
  });

  it('can be imported', async () => {
    await writeFile(path.join(folder, 'program.mjs'), "import 'assay';");
    await expect(call('node', 'program.mjs')).resolves.toMatchObject({ stderr: '' });
  });

  it('explains a wrong subject, as the README shows', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    const example = /```ts\n([^`]*)```/.exec(readme)?.[1] ?? '';
    const [, promised] = /console\.log.*\/\/ (.*)/.exec(example) ?? [];
    await writeFile(path.join(folder, 'example.mjs'), example);
    await expect(call('node', 'example.mjs')).resolves.toMatchObject({ stdout: `${promised}\n` });
  });

  it('has types with which a strict compiler accepts right use and refuses wrong use', async () => {
    await writeFile(path.join(folder, 'program.ts'), program);
    await expect(compile('program.ts')).resolves.toMatchObject({ stdout: '' });
  });

  it('keeps what is not exported to itself', async () => {
    await writeFile(path.join(folder, 'deep.mjs'), "import 'assay/dist/cli.js';");
    await expect(call('node', 'deep.mjs')).rejects.toMatchObject({
      stderr: expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED'),
    });
  });

  it('holds what is used and no sources', async () => {
    const files = await readdir(path.join(folder, 'node_modules', 'assay'), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md']));
    expect(files.filter((file) => /(?<!\.d)\.ts$|^(?:src|spec|build)\b|tsbuildinfo/.test(file))).toEqual([]);
  });

  const compile = (file: string) =>
    call(
      process.execPath,
      path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...['--noEmit', '--strict', '--skipLibCheck', '--target', 'ES2023', '--module', 'NodeNext'],
      ...['--typeRoots', path.join(root, 'node_modules', '@types'), '--types', 'node', file],
    );
});
