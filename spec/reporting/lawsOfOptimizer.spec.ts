import { describe, expect, it } from 'vitest';
import { adam } from '../../src/optimizers/adam.js';
import { sgd } from '../../src/optimizers/sgd.js';
import { lawsOfOptimizer } from '../../src/reporting/lawsOfOptimizer.js';
import { usersTable } from '../../src/reporting/usersTable.js';

describe('the laws of an optimizer', () => {
  it('are those that it obeys', () => {
    const ids = lawsOfOptimizer(adam).obeyed.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['adam-first-step', 'adam-step-bound', 'agrees-with-equations']));
    expect(ids).not.toContain('sgd-unrolled');
  });

  it('are told with the reason where they do not hold, unless they are about others', () => {
    const reasons = lawsOfOptimizer(sgd).notHere;
    expect(reasons.map(({ law }) => law.id)).not.toContain('adam-first-step');
    for (const { reason } of reasons) expect(reason).toMatch(/\S/);
  });
});

describe('the table of users', () => {
  it('has a row for each who is named, with a choice for each axis', () => {
    const rows = usersTable(adam);
    expect(rows.find(({ user }) => user === 'Keras')?.choices).toEqual(['hat']);
    expect(new Set(rows.map(({ user }) => user)).size).toBe(rows.length);
    expect(usersTable({ ...sgd, axes: {} })).toEqual([]);
  });
});
