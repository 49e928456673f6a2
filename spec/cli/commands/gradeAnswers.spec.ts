import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersDocumentSchema } from '../../../src/reporting/answersDocument.js';
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
    expect(answersDocumentSchema.parse(document)).toEqual(document);
    expect(document.sheets[0]).toMatchObject({ path: sheet, points: 36, earned: 27.5 });
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

  it('names the sheet, the place and what to do', async () => {
    const comma = await written('comma.yaml', 'q9:\n  m2: 1,5\n');
    expect(await grade(comma, '--assignment', 'hw3')).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(/^comma\.yaml: '1,5' has a comma; write 1\.5\.[\s\S]*line 2, column 3/),
    });
    const noText = await written('none.yaml', new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await grade(noText, '--assignment', 'hw3')).err).toMatch(/is not text in UTF-8/);
    expect((await grade(folder, '--assignment', 'hw3')).err).toMatch(/is no file/);
    expect((await grade(path.join(folder, 'absent.yaml'), '--assignment', 'hw3')).err).toMatch(/^There is no sheet/);
    expect((await grade(sheet, '--assignment', 'hw33')).err).toMatch(/Did you mean hw3\?/);
    expect((await grade(sheet, '--assignment', './absent.yaml')).err).toMatch(/^There is no assignment/);
  });
});
