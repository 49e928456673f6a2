import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { gradebookCsv, gradebookEntry } from '../../../src/batches/formats/gradebook.js';
import { question, recorded } from '../recorded.js';

describe('the gradebook', () => {
  const one = recorded([question('q1', { earned: 0.1 + 0.2, outcome: 'partial' }), question('q2')]);
  const rowsOf = (csv: string): readonly (readonly string[])[] => parse(csv, { record_delimiter: '\r\n' });

  it.each(['Ada', 'O’Neill, "Ed"', 'two\nlines', 'two\r\nlines', 'Łukasz 李', ' spaces ', "d'Arc", 'a;b\tc'])(
    'has %j as it is when it is read again',
    (student) => {
      const [head, row] = rowsOf(gradebookCsv([gradebookEntry(student, one)], ['q1', 'q2']));
      expect(head).toEqual(['student', 'pseudonym', 'status', 'earned', 'points', 'q1', 'q2']);
      expect(row).toEqual([student, 's-abc', 'graded', '1.3', '2', '0.3', '1']);
    },
  );

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'keeps a spreadsheet from running %j',
    (student) => {
      const [, row] = rowsOf(gradebookCsv([gradebookEntry(student, one)], ['q1', 'q2']));
      expect(row?.[0]).toBe(`'${student}`);
    },
  );

  it('tells what could not be graded from what has no points', () => {
    const failed = recorded([question('q1', { earned: 0, outcome: 'harness-error' })]);
    const zero = recorded([question('q1', { earned: 0, outcome: 'missing' })]);
    const rows = rowsOf(gradebookCsv([gradebookEntry('a', failed), gradebookEntry('b', zero)], ['q1']));
    expect(rows.slice(1).map((row) => [row[2], row[3]])).toEqual([
      ['not graded', '0'],
      ['graded', '0'],
    ]);
  });
});
