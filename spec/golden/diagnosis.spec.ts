import { describe, expect, it } from 'vitest';
import { escapesAmong, oneEdit, twoEdits } from '../../bench/diagnosis/escapes.js';
import { alarmsAmong, implementationsOf } from '../../bench/diagnosis/implementations.js';
import { namedAmong } from '../../bench/diagnosis/named.js';
import { oracles } from '../../bench/diagnosis/oracles.js';
import { passedByOracles } from '../../bench/diagnosis/passed.js';
import { lineOf, namedRow, oneEditRow, oracleRows, powerRows, twoEditRow } from '../../build/golden/diagnosisPage.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { laws } from '../../src/laws/index.js';
import { prepare } from '../../src/laws/prepared.js';
import { standardOf } from '../../src/laws/standard.js';
import { adagrad } from '../../src/optimizers/adagrad.js';
import { adam } from '../../src/optimizers/adam.js';
import { optimizers } from '../../src/optimizers/index.js';
import { momentum } from '../../src/optimizers/momentum.js';
import { sgdw } from '../../src/optimizers/sgdw.js';
import { courseRunner } from '../../src/subjects/runner.js';
import { textOf } from '../repository/workingCopy.js';

const page = textOf('golden/DIAGNOSIS.md').split('\n');
const stale = (rows: readonly Parameters<typeof lineOf>[0][]): readonly string[] =>
  rows.map(lineOf).filter((line) => !page.includes(line));

/** The counts of a table of the page by optimizer, without those of all of them together. */
function counts(title: string): readonly (readonly number[])[] {
  const start = page.indexOf(`## ${title}`);
  const end = page.findIndex((line, k) => k > start && line.startsWith('## '));
  return page
    .slice(start, end)
    .filter((line) => optimizers.some(({ id }) => line.startsWith(`| ${id} |`)))
    .map((line) => line.split('|').slice(2, -1).map(Number));
}

describe('how good the diagnosis is', () => {
  it('stands in the page: no slip of the pen in any optimizer escapes', () => {
    expect(stale(optimizers.map(oneEditRow)), 'run npm run golden -- diagnosis').toEqual([]);
  });

  it('stands in the page, as two slips, names and the power of laws show for a few optimizers', async () => {
    const rows = [
      ...[momentum, adam, sgdw].map(twoEditRow),
      ...(await Promise.all([momentum, sgdw].map(namedRow))),
      ...[momentum, sgdw].flatMap(powerRows),
    ];
    expect(stale(rows), 'run npm run golden -- diagnosis').toEqual([]);
  });

  it('stands in the page beside the tests of three libraries, which let right optimizers pass', () => {
    const passed = passedByOracles();
    expect(stale(oracleRows(passed)), 'run npm run golden -- diagnosis').toEqual([]);
    expect(passed.map(({ right }) => right)).toEqual(passed.map(() => true));
  });
});

describe('the page', () => {
  it('knows of no escape and of no false alarm, and of as many variants as it has to', () => {
    const none = optimizers.map(() => 0);
    expect(counts('One edit: does any escape?').map((row) => row.at(-1))).toEqual(none);
    const pairs = counts('Two edits: does any escape?');
    expect(pairs.map((row) => row.at(-1))).toEqual(none);
    expect(pairs.filter(([all = 0, tried = 0]) => tried < Math.min(all, 2000))).toEqual([]);
    const alarms = counts('Is a right one accused?');
    expect(alarms.map(([, accused]) => accused)).toEqual(none);
    expect(alarms.filter(([tried = 0]) => tried < 1000)).toEqual([]);
  });

  it('knows of no variant that is named wrongly', () => {
    const named = counts('Is it named right?');
    expect(named.length).toBe(optimizers.length);
    expect(named.filter(([one, right, two, rightToo]) => one !== right || two !== rightToo)).toEqual([]);
  });
});

describe('what counts it would notice', () => {
  const standard = standardOf(adam);

  it('an escape, where a law is all that there is', () => {
    const negation = laws.filter(({ id }) => id === 'negation');
    const weak = prepare(standard, { seed: 1, runs: 3, laws: negation, alsoAsk: smallCases(standard) });
    expect(escapesAmong(oneEdit(standard), standard, weak).escaped.length).toBeGreaterThan(100);
    expect(escapesAmong(twoEdits(standard, 1, 50).drawn, standard, weak).escaped.length).toBeGreaterThan(10);
  });

  it('a wrong name, where a search is content with the first that it thinks of', async () => {
    const variants = oneEdit(standard).slice(0, 20);
    const { tried, right } = await namedAmong(variants, standard, async () => standard);
    expect(right).toBeLessThan(tried / 2);
  });

  it('a false alarm, where equal is what is the same to the last bit', () => {
    const { accused, tried } = alarmsAmong(implementationsOf(adagrad, 60, 1), (written) => {
      const [own, other] = [written.standard, written].map(({ algorithm }) => courseRunner(algorithm, float64));
      const differs = smallCases(written.standard).some(
        (request) => JSON.stringify(own?.(request)) !== JSON.stringify(other?.(request)),
      );
      return differs ? 'another number' : undefined;
    });
    expect(tried).toBeGreaterThan(50);
    expect(accused.length).toBeGreaterThan(10);
    expect(alarmsAmong(implementationsOf(adagrad, 60, 1)).accused).toEqual([]);
  });

  it('an oracle that lets everything pass', () => {
    const [first, ...others] = oracles.map((oracle) => ({ ...oracle, passes: () => true }));
    const rows = passedByOracles(first ? [first] : others);
    expect(rows.every(({ edits }) => edits.wrong === edits.byOracle)).toBe(true);
    expect(stale(oracleRows(rows)).length).toBe(rows.length);
  });
});
