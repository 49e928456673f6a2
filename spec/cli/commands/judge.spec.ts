import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesText, writtenCases } from '../../../src/grading/writtenCases.js';
import { algorithmOf, edited } from '../../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../../src/optimizers/find.js';
import { reference } from '../../../src/subjects/reference.js';
import { recordedAnswers } from '../../grading/recordedAnswers.js';
import { callAssay } from '../callAssay.js';

const folder = mkdtempSync(path.join(tmpdir(), 'assay-judge-'));
const answers = path.join(folder, 'answers.jsonl');
const words = { optimizer: 'sign-sgd', seed: 7, dialect: [] };

beforeAll(async () => {
  const equations = algorithmOf(findOptimizer('sign-sgd'));
  const wrong = edited(equations, [{ replace: 'lr * sign(g)', with: 'lr * g' }]);
  const lines = await recordedAnswers(writtenCases(words), reference('sign-sgd', wrong));
  writeFileSync(answers, lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assay cases', () => {
  it('writes what can be asked in advance, a line each, with the run and the defaults first', async () => {
    const { code, out } = await callAssay(['cases', '--as', 'SignSGD', '--seed', '7']);
    expect(code).toBe(0);
    expect(out).toBe(casesText(writtenCases(words)));
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({
      type: 'hello',
      protocol: 1,
      optimizer: 'sign-sgd',
      hyperparameters: { lr: 0.01 },
    });
    expect(lines[0].run).toMatch(/^sign-sgd\?seed=7#[0-9a-f]{16}$/);
    expect(lines[1]).toEqual({ type: 'traces', count: lines.length - 3 });
    expect(lines.slice(2, -1).map(({ id }) => id)).toEqual(lines.slice(2, -1).map((_, k) => k + 1));
    expect(lines.at(-1)).toEqual({ type: 'bye' });
  });

  it('keeps at their defaults the hyperparameters that are not read', async () => {
    const { out } = await callAssay(['cases', '--as', 'adam', '--reads', 'lr,beta1']);
    const read = new Set(out.match(/"eps":\d[^,}]*/g));
    expect([...read]).toEqual(['"eps":1e-8']);
    expect(new Set(out.match(/"beta1":\d[^,}]*/g)).size).toBeGreaterThan(1);
  });

  it.each([
    [['--as', 'adma'], /Did you mean adam\?/],
    [['--as', 'adam', '--reads', 'lr,beta3'], /There is no hyperparameter beta3\. Did you mean beta/],
    [[], /'--as <name>' not specified/],
  ])('asks for what exists: %j', async (given, complaint) => {
    const { code, err } = await callAssay(['cases', ...given]);
    expect(code).toBe(2);
    expect(err).toMatch(complaint);
  });
});

describe('assay judge', () => {
  it('tells what assay grade tells of a program that runs', async () => {
    const { code, out } = await callAssay(['judge', answers], { columns: 100 });
    expect(code).toBe(1);
    expect(out).toContain('SignSGD · program in TypeScript');
    expect(out).toContain('theta = theta - lr * sign(g)   →   theta = theta - lr * g');
    expect(out).toContain('note: The answers were recorded elsewhere; nothing ran here.');
    expect(out).toMatch(/replay {2}npx assay judge .*answers\.jsonl --case /);
  });

  it('shows the case of one law', async () => {
    const { code, out } = await callAssay(['judge', answers, '--case', 'only-signs-count']);
    expect([code, out]).toEqual([1, expect.stringContaining('theta after step 1 is 9.05978; expected is 9.061.')]);
  });

  it('says in JSON where it ran and from which seed', async () => {
    const { out } = await callAssay(['judge', answers, '--json']);
    expect(JSON.parse(out)).toMatchObject({ seed: 7, submissions: [{ ran: 'elsewhere', verdict: 'fail' }] });
  });

  it.each([
    [['--as', 'adam'], 'These answers are to the cases of sign-sgd, and adam was asked for.'],
    [['--seed', '8'], 'These answers are to the cases of seed 7, and seed 8 was asked for.'],
    [['--dialect', 'eps=hat'], 'dialect as written, and dialect eps=hat was asked for.'],
  ])('refuses the answers to other cases: %j', async (given, complaint) => {
    const { code, err } = await callAssay(['judge', answers, ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(complaint)]);
  });

  it('says what is wrong with a file that it cannot read', async () => {
    const { code, err } = await callAssay(['judge', path.join(folder, 'none.jsonl')]);
    expect([code, err]).toEqual([2, expect.stringContaining('Give the file with the answers.')]);
  });
});
