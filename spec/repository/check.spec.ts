import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './workingCopy.js';

const green = 'exit 0';
const red = 'echo what is wrong && exit 1';
const checks = { lint: green, types: green, imports: green, exports: green, package: green };

/** What a run of the specs reports, three of them passed. */
const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

/** Writes the report where it is told to, and ends with the code. */
const specs = (written: object, exitCode = 0) => `
import { writeFileSync } from 'node:fs';
const option = process.argv.find((word) => word.startsWith('--outputFile.json='));
writeFileSync(option.slice(option.indexOf('=') + 1), ${JSON.stringify(JSON.stringify(written))});
process.exitCode = ${exitCode};
`;

describe('npm test', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assay-check-'));
    mkdirSync(path.join(folder, 'build'));
    cpSync(path.join(root, 'build', 'check.mjs'), path.join(folder, 'build', 'check.mjs'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (scripts: Record<string, string>, specsProgram: string) => {
    writeFileSync(path.join(folder, 'specs.mjs'), specsProgram);
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ scripts: { ...scripts, spec: 'node specs.mjs' } }),
    );
    const { status, stdout } = spawnSync(process.execPath, ['build/check.mjs'], { cwd: folder, encoding: 'utf8' });
    return { status, stdout, lastLine: stdout.trimEnd().split('\n').at(-1) };
  };

  it('ends with 0 when everything passes', () => {
    expect(run(checks, specs(report))).toMatchObject({ status: 0, lastLine: '8 passed, 0 failed' });
  });

  it('ends with 1 when a check fails, and shows what the check said', () => {
    const ended = run({ ...checks, imports: red }, specs(report));
    expect(ended).toMatchObject({ status: 1, lastLine: '7 passed, 1 failed' });
    expect(ended.stdout).toMatch(/FAILED {2}import direction .*\n\nwhat is wrong/);
  });

  it('ends with 1 when a spec fails', () => {
    const failing = { ...report, numPassedTests: 2, numFailedTests: 1 };
    expect(run(checks, specs(failing, 1))).toMatchObject({ status: 1, lastLine: '7 passed, 1 failed' });
  });

  it('ends with 1 when a file of specs cannot be loaded', () => {
    const failing = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(run(checks, specs(failing, 1))).toMatchObject({ status: 1, lastLine: '8 passed, 1 failed' });
  });

  it('ends with 1 when something broke that belongs to no spec', () => {
    expect(run(checks, specs(report, 1))).toMatchObject({ status: 1, lastLine: '8 passed, 1 failed' });
  });

  it('ends with 1 when the specs could not be run', () => {
    expect(run(checks, 'process.exitCode = 1;')).toMatchObject({ status: 1, lastLine: '5 passed, 1 failed' });
  });

  it('says how many were skipped', () => {
    expect(run(checks, specs({ ...report, numPendingTests: 2 }))).toMatchObject({
      status: 0,
      lastLine: '8 passed, 0 failed, 2 skipped',
    });
  });
});
