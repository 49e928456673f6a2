import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workDocumentSchema } from '../../../src/reporting/workDocument.js';
import { callAssay } from '../callAssay.js';

const sheet = 'golden/submissions/hw3-answers.yaml';
const grade = (...words: readonly string[]) => callAssay(['grade', ...words]);

describe('assay grade --assignment', () => {
  let folder = '';
  const written = async (name: string, text: string | Uint8Array) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sheets-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reports on the filled-in answers of [HW3] as the golden report does', async () => {
    const { code, out, err } = await grade(sheet, '--assignment', 'hw3');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(await readFile('golden/submissions/hw3-answers.expected.txt', 'utf8'));
  });

  it('says the same in linear text, and for programs', async () => {
    const { out } = await grade(sheet, '--assignment', 'hw3', '--plain');
    expect(out).toContain('q9 v_hat2: carried: v2/(1 - beta2) = 395.98\n');
    expect(out).toContain('q7 line7: right: momentum\n');
    const document = JSON.parse((await grade(sheet, '--assignment', 'hw3', '--json')).out);
    expect(workDocumentSchema.parse(document)).toEqual(document);
    expect(document.works[0]).toMatchObject({ path: sheet, points: 36, earned: 27.5 });
  });

  it('passes what is complete', async () => {
    const assignment = await written(
      'mine.yaml',
      'name: mine\ntitle: Mine\nquestions:\n  - { id: q1, kind: answers, title: One, points: 1, graph: { formula: a*a, at: { a: 3 } }, ask: [v2] }\n',
    );
    const answers = await written('answers.json', '{"q1": {"v2": 9}}');
    const { code, out } = await grade(answers, '--assignment', assignment);
    expect(code).toBe(0);
    expect(out).toContain('1 / 1');
  });

  it('names the sheet, the place and what to do, and grades what else there is', async () => {
    const comma = await written('comma.yaml', 'q9:\n  m2: 1,5\n');
    const { code, out, err } = await grade(comma, '--assignment', 'hw3', '--plain');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain("q9: comma.yaml, line 2: '1,5' has a comma; write 1.5.\n");
    const noText = await written('none.yaml', new Uint8Array([0x71, 0x0a, 0xe9, 0x00]));
    expect((await grade(noText, '--assignment', 'hw3', '--plain')).out).toMatch(/is not text in UTF-8 in line 2; save/);
    expect((await grade(path.join(folder, 'absent.yaml'), '--assignment', 'hw3')).err).toMatch(/^There is no sheet/);
  });

  it('refuses an assignment that cannot be meant, with its line', async () => {
    const circle = '{ id: q1, kind: optimizer, optimizer: sgd, title: A, points: 1, requires: [q1] }';
    const file = await written('circle.yaml', `name: mine\ntitle: Mine\nquestions:\n  - ${circle}\n`);
    expect(await grade(sheet, '--assignment', file)).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(/^circle\.yaml: Prerequisites go round in a circle: q1 requires q1\.[\s\S]*line 4/),
    });
    expect((await grade(sheet, '--assignment', 'hw33')).err).toMatch(/Did you mean hw3\?/);
    expect((await grade(sheet, '--assignment', './absent.yaml')).err).toMatch(/^There is no assignment/);
    expect((await grade('--assignment', 'hw3')).err).toMatch(/^Say what to grade/);
  });

  it('shows what is hidden to the instructor only, by --full', async () => {
    const hidden =
      '{ id: q1, kind: choice, title: A, points: 1, visibility: hidden, options: [a, b], items: [{ id: i, text: T, answer: a }] }';
    const due = 'due: 2020-01-01T00:00:00Z\n';
    const late = hidden.replace('q1', 'q2').replace('hidden', 'after_due_date');
    const file = await written(
      'hidden.yaml',
      `name: mine\ntitle: Mine\n${due}questions:\n  - ${hidden}\n  - ${late}\n`,
    );
    const answers = await written('words.yaml', 'q1:\n  i: b\nq2:\n  i: a\n');
    const student = await grade(answers, '--assignment', file, '--plain');
    expect(student.code).toBe(0);
    expect(student.out).toMatch(/: mine: 1 \/ 1\nnote: 1 check is hidden and not in these points\.\nq2: /);
    expect(await grade(answers, '--assignment', file, '--plain', '--full')).toMatchObject({
      ...{ code: 1, out: expect.stringMatching(/: mine: 1 \/ 2\nq1: /) },
    });
  });

  it('says of a wrong answer to a puzzle what it leaves wrong, where all may be told', async () => {
    const puzzle = '{ id: bug, kind: puzzle, title: Find it, points: 2, optimizer: adam, seed: 24 }';
    const answers = await written('found.yaml', 'bug:\n  equation: m = beta1 * m + g\n');
    const told = async (feedback: string) => {
      const file = await written(
        `${feedback}.yaml`,
        `name: mine\ntitle: M\nfeedback: ${feedback}\nquestions:\n  - ${puzzle}\n`,
      );
      return (await grade(answers, '--assignment', file)).out;
    };
    expect(await told('full')).toMatch(
      / {4}Not yet\. The line of m was right as it stood\.\n\n {4}Smallest case: 1 step/,
    );
    expect(await told('none')).toMatch(/ {4}✗ Not yet\.\n\n$/);
  });
});
