import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runComparisonSchema } from '../../../src/batches/compareRuns.js';
import { callAssay } from '../callAssay.js';

const asked = (formula: string) => `
name: mine
title: Mine
questions:
  - { id: a, kind: answers, title: A, points: 1, graph: { formula: ${formula}, at: { a: 3 } }, ask: [v2] }
  - { id: b, kind: choice, title: B, points: 1, options: [x, y], items: [{ id: i, text: T, answer: x }] }
`;

describe('results of a class', () => {
  let folder = '';
  const at = (...names: readonly string[]) => path.join(folder, ...names);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'regrade-'));
    await mkdir(at('class'));
    await writeFile(at('class', 'ada.yaml'), 'a:\n  v2: 9\nb:\n  i: x\n');
    await writeFile(at('class', '-bob.yaml'), 'a:\n  v2: 6\nb:\n  i: x\n');
    await writeFile(at('class', 'cleo.yaml'), 'a:\n  v2: 1\nb:\n  i: y\n');
    await writeFile(at('squares.yaml'), asked('a*a'));
    await writeFile(at('doubles.yaml'), asked('a+a'));
    await callAssay([
      'grade',
      at('class'),
      '--assignment',
      at('squares.yaml'),
      '--out',
      at('old'),
      '--format',
      'junit',
      'gradescope',
    ]);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const regrade = (assignment: string, out: string, ...words: readonly string[]) =>
    callAssay([
      'regrade',
      at('class'),
      '--assignment',
      at(assignment),
      '--out',
      at(out),
      '--compare',
      at('old'),
      ...words,
    ]);

  it('are compared grade by grade, those that dropped first', async () => {
    const { code, out } = await regrade('doubles.yaml', 'new');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^2 of 3 grades changed: 1 dropped, 1 rose\.\n\n\| student [^\n]*\n[^\n]*\n\| s-\w+ \| 2 \| 1 \| −1 \| a −1 \|\n\| s-\w+ \| 1 \| 2 \| \+1 \| a \+1 \|\n$/,
    );
    const document = JSON.parse((await regrade('doubles.yaml', 'new', '--json')).out);
    expect(runComparisonSchema.parse(document)).toEqual(document);
  });

  it('are the same where nothing changed', async () => {
    expect(await regrade('squares.yaml', 'same')).toMatchObject({ code: 0, out: '0 of 3 grades changed.\n' });
    expect((await callAssay(['regrade', at('class')])).err).toMatch(/^Say what to grade again/);
    expect(
      (await regrade('squares.yaml', 'x', '--compare', at('class'), '--secret', at('old', 'secret.key'))).err,
    ).toMatch(/has no results in it/);
  });

  it('forget a student wherever it is known, and keep the others', async () => {
    const csv = await readFile(at('old', 'gradebook.csv'), 'utf8');
    const pseudonym = /ada,(s-\w+)/.exec(csv)?.[1] as string;
    const forget = (student: string) => callAssay(['forget', student, '--out', at('old')]);
    expect(await forget('adah')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/has nothing of s-\w+; nothing was changed/),
    });
    expect(await forget('ada')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^ada is in these results no more\./),
    });
    const left = await readdir(at('old'), { recursive: true, withFileTypes: true });
    for (const file of left.filter((one) => one.isFile())) {
      const text = await readFile(path.join(file.parentPath, file.name), 'utf8');
      expect(`${file.name} ${text}`).not.toMatch(new RegExp(`${pseudonym}|\\bada\\b`));
    }
    expect(await readFile(at('old', 'gradebook.csv'), 'utf8')).toBe(csv.replace(/ada,[^\r]*\r\n/, ''));
    expect(JSON.parse(await readFile(at('old', 'summary.json'), 'utf8'))).toMatchObject({ students: 2 });
    expect(await readdir(at('old', 'gradescope'))).toHaveLength(2);
    const again = await callAssay(['grade', at('class'), '--assignment', at('squares.yaml'), '--out', at('old')]);
    expect(again.err).toMatch(/^2 works have been graded already\.\n1 of 1 graded/);
  });
});
