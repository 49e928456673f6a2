import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/laws/decimalView.js';
import type { Erratum } from '../../../src/laws/errata/erratum.js';
import { complaintsAbout, differences } from '../../../src/laws/errata/trial.js';
import { formulaValue } from '../../../src/laws/formulaValue.js';

const trial = { seed: 1, runs: 10 };

/** Somebody prints (x + y)² = x² + y². */
const square: Erratum<{ readonly x: number; readonly y: number }, string> = {
  id: 'square-of-a-sum',
  kind: 'limited',
  places: [{ source: 'NOTES', place: 'nowhere' }],
  printed: { text: '(x + y)² = x² + y²', claim: 'x^2 + y^2' },
  holds: { text: '(x + y)² = x² + 2xy + y²', claim: 'x^2 + 2*x*y + y^2' },
  witness: { text: 'x = 1, y = 2', case: { x: 1, y: 2 } },
  why: 'The middle term is missing.',
  cases: fc.record({ x: fc.integer({ min: 1, max: 9 }), y: fc.integer({ min: 1, max: 9 }) }),
  within: fc.record({ x: fc.integer({ min: 1, max: 9 }), y: fc.constant(0) }),
  claimed: (at, formula) => ({ square: formulaValue(formula, { ...at }) }),
  actual: (at) => ({ square: formulaValue('(x + y)*(x + y)', { ...at }) }),
};

describe('the trial of an erratum, on planted errors', () => {
  it('has nothing to say of a right one', () => {
    expect(complaintsAbout(square, trial)).toEqual([]);
  });

  it('notices a witness that refutes nothing', () => {
    const complaints = complaintsAbout({ ...square, witness: { text: '', case: { x: 1, y: 0 } } }, trial);
    expect(complaints).toEqual(['What is printed holds on the witness.']);
  });

  it('notices a correction that holds on the witness alone', () => {
    const complaints = complaintsAbout({ ...square, holds: { text: '', claim: 'x^2 + y^2 + 4' } }, trial);
    expect(complaints[0]).toMatch(/^What is to hold fails: square is \d+, not \d+\.$/);
  });

  it('notices a correction that is off in the 40th digit', () => {
    const complaints = complaintsAbout({ ...square, holds: { text: '', claim: '(x + y)^2*(1 + 2e-40)' } }, trial);
    expect(complaints[0]).toMatch(/^What is to hold fails: /);
  });

  it('notices an assumption under which what is printed fails, and one under which what holds does', () => {
    expect(complaintsAbout({ ...square, within: square.cases }, trial)).toEqual([
      expect.stringMatching(/^What is printed fails under the assumption: /),
    ]);
    const within = fc.constant({ x: 1, y: 0 });
    expect(complaintsAbout({ ...square, within, holds: { text: '', claim: '2*x*y + 5*(y > 0)' } }, trial)).toContain(
      'What is to hold fails under the assumption: square is 1, not 0.',
    );
  });

  it('notices a dialect that the registry does not read so', () => {
    const named = { choice: 'eps=inside', user: 'somebody' };
    const dialect = {
      ...{ optimizer: 'adam', printed: named, holds: named },
      inPrinted: () => ({ square: asWritten(5) }),
    };
    const complaints = complaintsAbout({ ...square, dialect }, trial);
    expect(complaints).toEqual([expect.stringMatching(/^What is printed is not the dialect that it names: /)]);
  });
});

describe('the differences between what is claimed and what is the case', () => {
  const [one, two] = [asWritten(1), asWritten(2)];

  it('are clauses, one a quantity', () => {
    expect(differences({ a: one, b: true, c: two }, { a: two, b: false, c: two })).toEqual([
      'a is 2, not 1',
      'b is no, not yes',
    ]);
  });

  it('of a bound are where the truth is more', () => {
    expect(differences({ a: two }, { a: one }, 'is at most')).toEqual([]);
    expect(differences({ a: one }, { a: one }, 'is at most')).toEqual([]);
    expect(differences({ a: one }, { a: two }, 'is at most')).toEqual(['a is 2, more than 1']);
  });

  it('are there where one side is silent, or no number', () => {
    expect(differences({}, { a: one })).toEqual(['a is not in both']);
    expect(differences({ a: one }, {})).toEqual(['a is not in both']);
    expect(differences({ a: one.div(0) }, { a: one })).toEqual(['a is 1, not Infinity']);
    expect(differences({ a: asWritten(Number.NaN) }, { a: one }, 'is at most')).toEqual(['a is 1, more than NaN']);
  });
});
