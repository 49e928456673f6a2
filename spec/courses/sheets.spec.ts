import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/answers/readSheet.js';
import { findAssignment } from '../../src/courses/assignments/index.js';
import { problemOf } from '../formula/problemOf.js';
import { judgedSheet } from './judgedSheet.js';

const hw3 = findAssignment('hw3');
const judged = (sheet: string) => judgedSheet(hw3, readSheet(sheet));

describe('a sheet', () => {
  it('is YAML or JSON, and keeps the digits that were written', () => {
    for (const text of ['q9:\n  m2: 3.780\n', '{"q9": {"m2": 3.780}}', '{"q9": {"m2": "3.780"}}']) {
      expect(readSheet(text).get('q9')?.get('m2')?.text).toBe('3.780');
    }
  });

  it('may call a value as a person does', () => {
    const { questions } = judged('q9:\n  m̂_2: 19.89\n  θ2: 9.80\nq2:\n  ∂f/∂v4: e^5\n  v6_bar: 0.5\n');
    const right = questions.flatMap(({ answers }) => answers.filter(({ verdict }) => verdict === 'right'));
    expect(right.map(({ line }) => line.id).sort()).toEqual(['adjoint_v4', 'adjoint_v6', 'm_hat2', 'theta2']);
  });

  it('may be empty', () => {
    for (const text of ['', 'q1:\n', 'q1:\n  v4:\n', '# nothing\n']) expect(judged(text).earned).toBe(0);
  });

  it.each([
    ['q9:\n  m22: 1\n', 'sheet-answer', /Question q9 does not ask for m22\. Did you mean m2\?$/, 2],
    ['q99:\n  m2: 1\n', 'sheet-question', /has no question q99\. Did you mean q9\?$/, 2],
    ['q9:\n  m2: [1, 2]\n', 'sheet-shape', /is a list or a group/, 2],
    ['q9:\n  m2: &a 1\n  v2: *a\n', 'sheet-shape', /is a reference/, 3],
    ['q9: 3\n', 'sheet-shape', /^Under q9 stand answers/, 1],
    ['- q9\n', 'sheet-shape', /^Under a sheet stand questions/, 1],
    ['q9:\n  m2: 1\n  m2: 2\n', 'sheet-syntax', /keys must be unique/, 3],
    ['q9:\n\tm2: 1\n', 'sheet-syntax', /^The sheet cannot be read/, 2],
    ['q9:\n  m2: 1,5\n', 'answer-comma', /write 1\.5/, 2],
    ['q9:\n  m2: 1e999\n', 'answer-range', /double/, 2],
    ['q9:\n  m2: mm2 + 1\n', 'answer-name', /Did you mean m2\?/, 2],
    ['q7:\n  line7: Magic\n', 'sheet-choice', /is no choice of line7\. It has momentum/, 2],
    ['q7:\n  line77: momentum\n', 'sheet-answer', /Did you mean line7\?/, 2],
  ])('says what is wrong, and where: %j', (text, code, message, line) => {
    const found = problemOf(() => judged(text));
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
    expect(found.place?.line).toBe(line);
  });

  it('is refused where it is longer than work by hand', () => {
    expect(problemOf(() => readSheet(`q1:\n  v4: ${'1'.repeat(300_000)}\n`)).code).toBe('sheet-size');
  });
});

describe('hw3', () => {
  it('is complete where the right values are written', () => {
    const values = hw3.questions.flatMap((question) => {
      const right = judgedSheet(hw3, new Map()).questions.find(({ id }) => id === question.id);
      const answers =
        right?.answers.map(({ line, expected }) => `  ${line.id}: ${expected.value.toPrecision(9)}`) ?? [];
      const choices = question.kind === 'choice' ? question.items.map(({ id, answer }) => `  ${id}: ${answer}`) : [];
      return [`${question.id}:`, ...answers, ...choices];
    });
    const { earned, points } = judged(values.join('\n'));
    expect([earned, points]).toEqual([36, 36]);
  });

  it('finds every slip in the filled-in answers of [HW3] that shows in a value', async () => {
    const { questions } = judged(await readFile('golden/submissions/hw3-answers.yaml', 'utf8'));
    const told = questions.flatMap(({ id, answers }) =>
      answers.flatMap(({ line, verdict, slip, broken }) => [
        ...(verdict === 'right' || verdict === 'missing' ? [] : [[`${id} ${line.id}`, verdict, slip?.kind]]),
        ...broken.map((part) => [`${id} ${line.id}`, part.text, part.slip?.kind]),
      ]),
    );
    expect(told).toEqual([
      ['q2 adjoint_v3', 'v6*exp(v5)', 'edit'],
      ['q2 adjoint_v2', '(v1/v2^2)*v6 + (2*v2)*1 + (-1)', undefined],
      ['q2 adjoint_v2', '-v1*v6/v2^2 - 2*v2 + v6*exp(v5)', undefined],
      ['q2 gradient_x1', 'v1', undefined],
      ['q2 gradient_x2', 'wrong', 'edit'],
      ['q2 gradient_x2', 'v2', undefined],
      ['q2 gradient_x3', 'v3', undefined],
      ['q8 g1', 'wrong', 'other'],
      ['q8 m_hat1', '2/0.9', 'edit'],
      ['q8 v_hat1', '4/0.99', 'edit'],
      ['q8 theta1', '10 - 0.1*9.9', undefined],
      ['q9 m2', '0.99*2 + 0.01*19.8', 'mistake'],
      ['q9 m_hat2', 'm2/(1 - beta2)', 'edit'],
      ['q9 v_hat2', 'carried', undefined],
      ['q9 v_hat2', 'v2/(1 - beta2)', 'mistake'],
    ]);
  });
});
