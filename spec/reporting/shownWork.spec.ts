import { beforeAll, describe, expect, it } from 'vitest';
import type { GradedWork } from '../../src/courses/graded.js';
import { readAssignment } from '../../src/courses/readAssignment.js';
import { safeJson } from '../../src/reporting/gradeJson.js';
import { type Reader, shownWork } from '../../src/reporting/shownWork.js';
import { styleFor } from '../../src/reporting/style.js';
import { workDocument, workDocumentSchema } from '../../src/reporting/workDocument.js';
import { workPlain, workText } from '../../src/reporting/workText.js';
import { graded } from '../courses/handedIn.js';

/** It appears in no input and no output but as the seed. */
const canary = 715_827_883;

const assignment = readAssignment(`
name: mine
title: Mine
questions:
  - { id: q1, kind: optimizer, optimizer: adam, title: Adam, points: 4, visibility: hidden }
  - id: q2
    kind: optimizer
    optimizer: adam
    title: Adam in parts
    points: 4
    checks:
      - { id: shown, points: 1, laws: [leaves-inputs-alone] }
      - { id: secret, points: 3, visibility: after_due_date }
  - { id: q3, kind: optimizer, optimizer: adam, title: Adam once more, points: 1, feedback: line }
  - { id: hand, kind: answers, title: By hand, points: 2, feedback: line, ask: [v2], graph: { formula: a*a, at: { a: 1.7 } } }
  - { id: quiet, kind: answers, title: By hand, points: 2, feedback: none, ask: [v2], graph: { formula: a*a, at: { a: 1.9 } } }
`);

describe('what is shown of a work', () => {
  let work: GradedWork;
  beforeAll(async () => {
    const adam = { golden: 'adam-no-bias-correction.ts' };
    const answers = 'hand:\n  v2: 2.8\nquiet:\n  v2: 3.8\n';
    work = await graded({ 'q1.ts': adam, 'q2.ts': adam, 'q3.ts': adam, 'answers.yaml': answers }, assignment, canary);
  });

  const sheet = { width: 100, style: styleFor(false) };
  const allForms = (reader: Reader): readonly string[] => {
    const shown = shownWork(work, reader);
    return [workText(shown, sheet), workPlain(shown), safeJson(workDocument('mine', [shown], '1'))];
  };

  it('has no input, no expected value and no seed of a hidden check, in any form', () => {
    const results = work.questions.flatMap(({ result, id }) => (result && id !== 'q3' ? [result] : []));
    const secrets = results.flatMap(({ checks, diagnosis, counterexample }) => [
      ...checks.flatMap(({ message, replay }) => [message, replay].filter(Boolean)),
      ...(diagnosis ? [diagnosis.id, diagnosis.statement] : []),
      ...(counterexample?.kind === 'trace' ? [String(counterexample.yours)] : []),
    ]);
    expect(secrets.length).toBeGreaterThan(10);
    for (const text of allForms('author')) {
      expect([...secrets, String(canary), '2.89', '3.61', 'q1.ts'].filter((secret) => text.includes(secret))).toEqual(
        [],
      );
    }
    // The same look finds them where they may be.
    const whole = allForms('instructor').join('');
    expect([...secrets, String(canary), '2.89', 'q1.ts'].filter((secret) => !whole.includes(secret))).toEqual([]);
  });

  it('says how many checks are hidden, and counts only the others', () => {
    const shown = shownWork(work, 'author');
    expect([shown.hiddenChecks, shown.earned, shown.points]).toEqual([2, 1, 6]);
    expect(workText(shown, sheet)).toContain('2 checks are hidden and not in these points.');
    expect(shown.questions.map(({ id, outcome }) => [id, outcome])).toContainEqual(['q2', 'pass']);
  });

  it('is more once the work is due, and everything for the instructor', () => {
    expect(shownWork(work, 'author when due')).toMatchObject({ hiddenChecks: 1, earned: 1, points: 9 });
    expect(shownWork(work, 'instructor')).toMatchObject({ hiddenChecks: 0, earned: 1, points: 13 });
  });

  it('goes as far as the feedback of each question', () => {
    const [text = ''] = allForms('author');
    expect(text).toMatch(/✗ v2 {3}2\.8\n/);
    expect(text).not.toMatch(/3\.8/);
    expect(text).toMatch(/Look at /);
  });

  it('is a document of the published form', () => {
    for (const reader of ['author', 'instructor'] as const) {
      const document = JSON.parse(allForms(reader)[2] as string);
      expect(workDocumentSchema.parse(document)).toEqual(document);
    }
  });
});
