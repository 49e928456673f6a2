import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallySchema } from '../../../src/batches/tally.js';
import { workDocumentSchema } from '../../../src/reporting/workDocument.js';
import { root } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

const course = `
name: mine
title: Mine
questions:
  - { id: sgd, kind: optimizer, title: SGD, optimizer: sgd, points: 3 }
  - { id: hand, kind: answers, title: By hand, points: 1, visibility: hidden, graph: { formula: a*a, at: { a: 3 } }, ask: [v2] }
`;

/** Descends with `-`. */
const descent = (sign: '-' | '+') =>
  `export class SGD { constructor({ lr }) { this.lr = lr; } step(x, g) { for (let i = 0; i < x.length; i++) x[i] ${sign}= this.lr * g[i]; } }`;

describe('a class', () => {
  let folder = '';
  let given: readonly string[] = [];
  const at = (...names: readonly string[]) => path.join(folder, ...names);
  const text = (...names: readonly string[]) => readFile(at(...names), 'utf8');
  const grade = (out: string, ...words: readonly string[]) =>
    callAssay(['grade', ...given, '--out', at(out), ...words]);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'class-'));
    for (const [student, sign] of [
      ['ada', '-'],
      ['bob', '+'],
      ['Łukasz Nowak', '+'],
    ] as const) {
      await mkdir(at('class', student), { recursive: true });
      await writeFile(at('class', student, 'sgd.js'), descent(sign));
    }
    await writeFile(at('class', 'ada', 'answers.yaml'), 'hand:\n  v2: 9\n');
    await writeFile(at('class', '=cmd.yaml'), 'hand:\n  v2: 8\n');
    await writeFile(at('class', 'zoe.zip'), 'no zip');
    await writeFile(at('class', 'notes.txt'), 'nothing');
    await writeFile(at('secret'), 'a secret of enough letters');
    await writeFile(at('mine.yaml'), course);
    given = [at('class'), '--assignment', at('mine.yaml'), '--secret', at('secret')];
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is graded into a summary, a gradebook, reports and a document, with names in the gradebook only', async () => {
    const { code, out, err } = await grade('results', '--workers', '2');
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^Nobody’s work, and not graded: notes\.txt\./),
    });
    expect(out).toMatch(/^# mine: 5 students\n[\s\S]*\| sgd \| [^|]+ \| 2 \|/);
    expect(await text('results', 'summary.md')).toBe(out);
    tallySchema.parse(JSON.parse(await text('results', 'summary.json')));
    const { works } = workDocumentSchema.parse(JSON.parse(await text('results', 'grades.json')));
    expect(works.map(({ earned }) => earned).sort()).toEqual([0, 0, 0, 0, 4]);
    const csv = await text('results', 'gradebook.csv');
    expect(csv.split('\r\n')[1]).toMatch(/^'=cmd,s-\w{10},graded,0,4,0,0$/);
    expect(csv).toMatch(/\r\nada,s-\w{10},graded,4,4,3,1\r\n/);
    for (const file of await readdir(at('results'), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || file.name === 'gradebook.csv') continue;
      expect(await readFile(path.join(file.parentPath, file.name), 'utf8')).not.toMatch(
        /ada\b|bob\b|Łukasz|zoe|class-/,
      );
    }
  });

  it('tells students neither what is hidden nor what it is worth', async () => {
    const reports = await Promise.all(
      (await readdir(at('results', 'reports'))).map((name) => text('results', 'reports', name)),
    );
    expect(reports).toHaveLength(5);
    for (const report of reports) {
      expect(report).toMatch(/^# mine, s-\w{10}: [03] \/ 3\n/);
      expect(report).not.toMatch(/By hand|--seed/);
    }
  });

  it('is graded once, and what was handed in anew is graded anew', async () => {
    expect((await grade('results')).err).toMatch(/5 works have been graded already\.\n$/);
    await writeFile(at('class', '=cmd.yaml'), 'hand:\n  v2: 9\n');
    expect((await grade('results')).err).toMatch(/4 works have been graded already\.\n1 of 1 graded/);
    expect(await text('results', 'gradebook.csv')).toMatch(/\r\n'=cmd,s-\w{10},graded,1,4,0,1\r\n/);
  });

  it('gets the same grades from one worker and from eight', async () => {
    for (const workers of ['1', '8']) await grade(`by${workers}`, '--workers', workers);
    const withoutTimes = async (out: string) => (await text(out, 'grades.json')).replaceAll(/"durationMs": \d+/g, '');
    expect(await withoutTimes('by8')).toBe(await withoutTimes('by1'));
    expect(await text('by8', 'gradebook.csv')).toBe(await text('by1', 'gradebook.csv'));
  });

  it('loses nothing and grades nothing twice when it is killed and started again', async () => {
    const journal = at('killed', 'journal.jsonl');
    const lines = async () => (await readFile(journal, 'utf8').catch(() => '')).split('\n').filter(Boolean);
    const words = ['dist/cli.js', 'grade', ...given, '--out', at('killed'), '--workers', '2'];
    const first = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' });
    const ended = new Promise((resolve) => first.on('exit', resolve));
    while (first.exitCode === null && (await lines()).length === 0) await new Promise((next) => setTimeout(next, 5));
    first.kill('SIGKILL');
    await ended;
    await writeFile(journal, '{"student":"s-torn', { flag: 'a' });
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(said).toMatch(/The journal was repaired: without its last line, which was torn\./);
    expect((await lines()).map((line) => JSON.parse(line).student).sort()).toHaveLength(5);
    expect(new Set((await lines()).map((line) => JSON.parse(line).student)).size).toBe(5);
    expect(await text('killed', 'gradebook.csv')).toBe(await text('by1', 'gradebook.csv'));
  });

  it('is not mixed with what another version graded', async () => {
    const journal = (await text('results', 'journal.jsonl')).replaceAll(/"engine":"[^"]*"/g, '"engine":"0.0.1"');
    await mkdir(at('older'), { recursive: true });
    await writeFile(at('older', 'journal.jsonl'), journal);
    const { code, err } = await grade('older');
    expect(code).toBe(2);
    expect(err).toMatch(/\nThese results were graded by assay 0\.0\.1, and this is/);
    expect(await text('older', 'journal.jsonl')).toBe(journal);
  });

  it('has seeds of its own for each student, where that is asked for, and warns of one that is known', async () => {
    const seeds = async (out: string) =>
      (await text(out, 'journal.jsonl'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).seed as number);
    expect(new Set(await seeds('by1')).size).toBe(1);
    await grade('own', '--per-student-seed', '--format', 'junit', 'gradescope');
    expect(await readdir(at('own', 'gradescope'))).toHaveLength(5);
    expect(await text('own', 'junit.xml')).toMatch(/^<\?xml[\s\S]*(<testsuite [\s\S]*){5}<\/testsuites>\n$/);
    expect(new Set(await seeds('own')).size).toBe(5);
    const { err } = await grade('known', '--seed', '7');
    expect(err).toMatch(/Whoever knows --seed 7 can draw the hidden cases/);
    expect(await seeds('known')).toEqual([7, 7, 7, 7, 7]);
  });

  it('is refused with what to do', async () => {
    await writeFile(at('class', 'Bob.zip'), '');
    expect((await grade('twice')).err).toMatch(/^Bob\.zip and bob would be one student; rename one/);
    await rm(at('class', 'Bob.zip'));
    await writeFile(at('file'), '');
    expect((await grade('file')).err).toMatch(/^.*file cannot be a folder of results \(EEXIST\)/);
    await mkdir(at('empty'));
    expect((await callAssay(['grade', at('empty'), '--assignment', 'hw3', '--out', at('x')])).err).toMatch(
      /has no work in it/,
    );
    expect((await callAssay(['grade', at('class'), '--out', at('x')])).err).toMatch(/^Say with --assignment what/);
    expect((await callAssay(['grade', at('empty'), '--workers', '2'])).err).toMatch(/^--workers is for a class/);
    await writeFile(at('short'), 'abc');
    expect((await grade('x', '--secret', at('short'))).err).toMatch(/has 3 letters; give it at least 16\.\n$/);
  });
});
