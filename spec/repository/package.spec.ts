import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
import { describeOptimizer } from 'assay/vitest';

const request: TraceRequest = { hyperparameters: {}, tensors: [], steps: [] };
// @ts-expect-error a number is no tensor
export const wrong: TraceRequest = { ...request, tensors: [1] };
export const described = (subject: Subject) => describeOptimizer('mine', subject, { as: 'adam', dialect: 'pytorch' });
// @ts-expect-error a deviation without an address to follow it up at
describeOptimizer('mine', class {}, { as: 'adam', deviations: [{ law: 'negation', because: 'x', until: '2027-01-31' }] });
export const ask = (subject: Subject) => subject.traces([request]);
console.log(typeof assay);
`;

describe('the package, installed from its tarball into the example project', () => {
  let folder: string;
  const { FORCE_COLOR: _, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1' };

  /** Runs npm and the like in that folder, silent unless it fails. */
  const call = async (command: string, ...words: readonly string[]) =>
    promisify(execFile)(command, words, { cwd: folder, env, shell: process.platform === 'win32' });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assay-package-'));
    // dist/ has been built for these specs; scripts would build it again.
    await call('npm', 'pack', root, '--ignore-scripts', '--pack-destination', folder);
    await cp(path.join(root, 'golden', 'example'), folder, { recursive: true });
    await call('npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('passes the tests of the example', async () => {
    const { stdout } = await call('npx', '--no', '--', 'vitest', 'run');
    expect(stdout).toMatch(/Tests +\d+ passed \| \d+ skipped/);
  });

  it('fails them with a report where a deviation is not declared', async () => {
    const file = path.join(folder, 'test', 'conformance.test.ts');
    const text = await readFile(file, 'utf8');
    const undeclared = text.replace(/ {2}deviations: \[[^\]]*\],\n/, '');
    expect(undeclared).not.toBe(text);
    await writeFile(file, undeclared);
    const { stdout, stderr } = await call('npx', '--no', '--', 'vitest', 'run').catch((failure) => failure);
    expect(stdout).toMatch(/Tests +1 failed/);
    expect(stderr).toContain("declare it: deviations: [{ law: 'copies-gradients'");
  });

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
