import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetNamed, sheetExtensions } from '../../src/answers/sheetFormats.js';
import { findAssignment } from '../../src/courses/assignments/index.js';
import { Problem } from '../../src/formula/problem.js';
import { judgedSheet } from '../courses/judgedSheet.js';

const hw3 = findAssignment('hw3');
const judged = async (name: string, text: string) => judgedSheet(hw3, await readSheetNamed(name, text));

async function problemWith(name: string, text: string): Promise<Problem> {
  try {
    await judged(name, text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was read`);
}

/** What a report is made of, without the places in the file. */
const answersOf = async (name: string, text: string) =>
  [...(await readSheetNamed(name, text))].map(([question, entries]) => [
    question,
    [...entries].map(([value, entry]) => [value, entry.text]),
  ]);

describe('the same answers', () => {
  it.each(['json', 'csv', 'md'])('come to the same in %s as in YAML', async (ending) => {
    const [yaml, other] = await Promise.all(
      ['yaml', ending].map((name) => readFile(`golden/submissions/hw3-answers.${name}`, 'utf8')),
    );
    expect(await answersOf(`a.${ending}`, String(other))).toEqual(await answersOf('a.yaml', String(yaml)));
    expect((await judged(`a.${ending}`, String(other))).earned).toBe(27.5);
  });

  it('survive a table whatever they are made of (RFC 4180)', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', ';', '\n', '|', ' ', 'é') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(field, async (text) => {
        const read = await readSheetNamed('a.csv', `question,value,answer\r\nq9,m2,${quoted(text)}\r\n`);
        expect(read.get('q9')?.get('m2')?.text).toBe(text);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('a table of answers', () => {
  it.each([
    ['with the columns in another order', 'a.csv', 'answer,note,question,value\n3.78,I hope,q9,m2\n'],
    ['with semicolons, as spreadsheets of many countries save it', 'a.csv', 'question;value;answer\nq9;m2;3.78\n'],
    ['with tabs', 'a.tsv', 'question\tvalue\tanswer\nq9\tm2\t3.78\n'],
    ['with the mark of UTF-8 and empty lines', 'a.csv', '\ufeffQuestion,Value,Answer\r\n\r\nq9,m2,3.78\r\n,,\r\n'],
    ['in Markdown with the question in a column', 'a.md', 'question | value | answer\n-|-|-\nq9 | m2 | `3.78`\n'],
    ['in Markdown below a heading', 'a.md', 'Hello.\n\n### q9: two\n\n| value | answer |\n|-|-|\n| m\\_2 | 3.78 |\n'],
    [
      'in Markdown beside other tables',
      'a.md',
      '| a | b |\n|-|-|\n| 1 | 2 |\n\n# q9\n\n|value|answer|\n|-|-|\n|m2|3.78|\n',
    ],
  ])('is read %s', async (_, name, text) => {
    const { questions } = await judged(name, text);
    const right = questions.flatMap(({ answers }) => answers.filter(({ verdict }) => verdict === 'right'));
    expect(right.map(({ line }) => line.id)).toEqual(['m2']);
  });

  it('keeps the stars of a formula in Markdown', async () => {
    const sheet = await readSheetNamed('a.md', '# q9\n\n|value|answer|\n|-|-|\n|m2|0.9*2*1 + 2*0.99 = \\*|\n');
    expect(sheet.get('q9')?.get('m2')?.text).toBe('0.9*2*1 + 2*0.99 = *');
  });

  it.each([
    ['a.csv', 'question,value,anwser\nq9,m2,1\n', 'sheet-columns', /no column 'anwser'\. Did you mean answer\?/, 1],
    ['a.csv', 'question,answer\nq9,1\n', 'sheet-columns', /value is missing/, 1],
    ['a.csv', 'question,value,answer,answer\n', 'sheet-columns', /Two columns are called answer/, 1],
    ['a.csv', 'question,value,answer\nq9,m2,1,5\n', 'sheet-fields', /has 4 fields, and the head has 3/, 2],
    ['a.csv', 'question,value,answer\n\nq9,m2,"1,5"\n', 'answer-comma', /write 1\.5/, 3],
    ['a.csv', 'question,value,answer\nq9,m1,"=\n1"\nq9,m2,1\n', 'answer-empty', /equals sign/, 2],
    ['a.csv', 'question,value,answer\nq9,"m\n2",1\nq9,m2,1e999\n', 'sheet-twice', /in line 2 already/, 4],
    ['a.csv', 'question,value,answer\nq9,m2,1e999\n', 'answer-range', /double/, 2],
    ['a.csv', 'question,value,answer\nq9,,1\n', 'sheet-fields', /which value it answers/, 2],
    ['a.csv', 'question,value,answer\nq9,m2,1\nq9,m2,2\n', 'sheet-twice', /in line 2 already/, 3],
    ['a.csv', 'question,value,answer\nq9,m2,"1\n', 'sheet-syntax', /opened and not closed/, 2],
    ['a.csv', 'question,value,answer\nq9,m2,1"2"\n', 'sheet-syntax', /stands inside a field/, 2],
    ['a.md', '# q9\n\n|valeu|answer|\n|-|-|\n|m2|1|\n', 'sheet-columns', /Did you mean value\?/, 3],
    ['a.md', '# q9\n\n|value|answer|\n|-|-|\n|m22|1|\n', 'sheet-answer', /Did you mean m2\?/, 5],
    ['a.md', '|value|answer|\n|-|-|\n|m2|1|\n', 'sheet-columns', /question is missing/, 1],
    ['a.md', 'No table here.\n', 'sheet-shape', /has no table of answers/, undefined],
    ['a.json', '{"q9": {\n"m2": 3\n"v2": 4}}', 'sheet-syntax', /as JSON: Expected ',' or '}' after property/, 3],
    ['a.json', '{"q9": {\n"m2": 3', 'sheet-syntax', /as JSON: /, 2],
    ['a.json', '{"q9": {\n"m22": 3}}', 'sheet-answer', /Did you mean m2\?/, 2],
    ['a.yaml', 'q9:\n  m2: 1\n  m_2: 2\n', 'sheet-twice', /q9 m_2 is answered in line 2 already/, 3],
    ['a.yaml', 'q9:\n  m2: 1/0\n', 'answer-range', /comes to more than a double can hold/, 2],
    ['a.yaml', 'q9:\n  m2: 1e400/1e400\n', 'answer-range', /comes to no number/, 2],
  ])('says what is wrong, and in which line: %s %j', async (name, text, code, message, line) => {
    const found = await problemWith(name, text);
    expect(found.message).toMatch(message);
    expect([found.code, found.place?.line]).toEqual([code, line]);
  });

  it.each(sheetExtensions)('may be empty (%s), and is refused where it is longer than work by hand', async (ending) => {
    expect((await judged(`a${ending}`, '')).earned).toBe(0);
    expect((await problemWith(`a${ending}`, 'q'.repeat(300_000))).code).toBe('sheet-size');
  });
});
