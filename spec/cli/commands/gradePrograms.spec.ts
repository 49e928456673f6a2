import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callAssay } from '../callAssay.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-grade-programs-'));
const mark = path.join(folder, 'it-ran');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** It leaves a mark, says hello, and answers to every run that it ends where it began. */
const text = `#!/bin/sh
touch ${mark}
exec sed -n -e 's/.*\\("run":"[^"]*"\\).*/{"type":"hello","protocol":1,\\1,"language":"sed","precision":"float64"}/p' \\
  -e 's/.*\\("id":[0-9]*\\),.*"values":\\([^}]*\\).*/{"type":"trace",\\1,"parameters":[[\\2]]}/p'
`;

function program(name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

describe('assay grade of a program', () => {
  it('runs nothing without --trust, and says why', async () => {
    const { code, out } = await callAssay(['grade', program('sgd')]);
    expect([code, out]).toEqual([2, expect.stringContaining('there is no sandbox for programs here')]);
    expect(out).toMatch(/ungradable\n/);
    expect(existsSync(mark)).toBe(false);
  });

  it('with --trust tells what it tells of a file in the sandbox, and that it ran on trust', async () => {
    const { code, out } = await callAssay(['grade', program('sgd'), '--trust'], { columns: 100 });
    expect(existsSync(mark)).toBe(true);
    expect(code).toBe(1);
    expect(out).toContain('SGD · program in sed');
    expect(out).toContain('note: It ran on trust: as a plain process, without a sandbox');
  });

  it('says in JSON that it ran on trust, and how to run it again', async () => {
    const { out } = await callAssay(['grade', program('sgd'), '--trust', '--json']);
    const [result] = JSON.parse(out).submissions;
    expect(result).toMatchObject({ ran: 'trust', contract: 'program in sed' });
    expect(result.checks[0].replay).toMatch(/ --trust --seed 1 --case /);
  });

  it('shows the case of one law', async () => {
    const { code, out } = await callAssay(['grade', program('sgd'), '--trust', '--case', 'agrees-with-equations']);
    expect([code, out]).toEqual([1, expect.stringContaining('theta by the equations')]);
  });

  it('says which Pythons there are where another is chosen', async () => {
    const { code, err } = await callAssay(['grade', program('sgd'), '--trust', '--python', '/nowhere/python3']);
    expect([code, err]).toEqual([2, expect.stringContaining('There is no program /nowhere/python3')]);
  });

  it.each([
    ['that may not be run', program('forbidden', 0o644), [], 'Permit it with chmod +x.'],
    ['whose name means no optimizer', program('mine'), [], 'No optimizer is called mine.'],
    ['as an engine', program('sgd'), ['--as', 'autodiff'], 'Programs are graded as optimizers'],
  ])('refuses one %s', async (_, file, words, message) => {
    const { code, out } = await callAssay(['grade', file, '--trust', ...words]);
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)]);
  });
});
