import { describe, expect, it } from 'vitest';
import { gradescopeResults, gradescopeSchema } from '../../../src/batches/formats/gradescope.js';
import { question, recorded } from '../recorded.js';

const check = { title: 'C', points: 0.1, earned: 0.1, outcome: 'pass' } as const;

describe('results.json of Gradescope', () => {
  const mixed = question('q2', {
    points: 0.4,
    earned: 0.1 + 0.2,
    outcome: 'partial',
    checks: [
      { ...check, id: 'a', visibility: 'visible' },
      { ...check, id: 'b', visibility: 'after_due_date' },
      { ...check, id: 'c', visibility: 'visible' },
      { ...check, id: 'd', visibility: 'hidden', earned: 0, outcome: 'fail' },
    ],
  });
  const questions = [
    question('q1', { checks: [{ ...check, points: 1, earned: 1, id: 'right', visibility: 'visible' }] }),
    mixed,
    question('q3', { visibility: 'hidden', outcome: 'fail', earned: 0, message: 'secret' }),
    question('q4', { visibility: 'after_due_date', outcome: 'fail', earned: 0 }),
  ];
  const texts = { author: { q1: 'Q1.', q2: 'now' }, due: { q1: 'Q1.', q2: 'later', q4: 'then' } };

  it('has a test for each check, whose points add up, and says of each what may be seen', () => {
    const results = gradescopeSchema.parse(gradescopeResults(recorded(questions, texts)));
    expect(
      results.tests.map((one) => [one.number, one.score, one.max_score, one.status, one.visibility, one.output]),
    ).toEqual([
      ['1', 1, 1, 'passed', 'visible', 'Q1.'],
      ['2.1', 0.1, 0.1, 'passed', 'visible', 'now'],
      ['2.2', 0.1, 0.1, 'passed', 'after_due_date', 'later'],
      ['2.3', 0.1, 0.1, 'passed', 'visible', undefined],
      ['2.4', 0, 0.1, 'failed', 'hidden', undefined],
      ['3', 0, 1, 'failed', 'hidden', undefined],
      ['4', 0, 1, 'failed', 'after_due_date', 'then'],
    ]);
    expect(results.tests[0]?.name).toBe('q1 · Title of q1');
  });

  it('tells of what is hidden nothing but its points', () => {
    expect(JSON.stringify(gradescopeResults(recorded(questions, texts)))).not.toContain('secret');
  });

  it('makes a check no more visible than its question', () => {
    const late = question('q1', { visibility: 'after_due_date', checks: mixed.checks });
    const seen = gradescopeResults(recorded([late])).tests.map(({ visibility }) => visibility);
    expect(seen).toEqual(['after_due_date', 'after_due_date', 'after_due_date', 'hidden']);
  });

  it('is refused by its schema where a score is no number', () => {
    const [first] = gradescopeResults(recorded([question('q1')])).tests;
    const broken = { ...gradescopeResults(recorded([question('q1')])), tests: [{ ...first, score: Number.NaN }] };
    expect(gradescopeSchema.safeParse(broken).success).toBe(false);
  });
});
