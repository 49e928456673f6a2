import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { wrongVariants } from '../../src/diagnosis/wrongVariants.js';
import { gradeTests } from '../../src/grading/gradeTests.js';
import { scoreOf } from '../../src/grading/testsDocument.js';
import { standardOf } from '../../src/laws/standard.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { openWorkerPool } from '../../src/subjects/sandbox/workerPool.js';
import { root, textOf } from '../repository/workingCopy.js';

/** What stands beside a file of tests, written by hand. */
interface Expected {
  readonly optimizer: string;
  readonly verdict: string;
  readonly least: number;
  readonly most: number;
  readonly notices: readonly string[];
  readonly misses: readonly string[];
  readonly idle: readonly string[];
  readonly accusing: readonly string[];
}

const folder = 'golden/tests';
const files = readdirSync(`${root}${folder}`).filter((file) => file.endsWith('.ts'));

describe('the golden tests of learners', () => {
  const workers = openWorkerPool(2);
  afterAll(() => workers.close());

  it.each(files)('%s is graded as expected', async (file) => {
    const expected: Expected = JSON.parse(textOf(`${folder}/${file.replace(/\.ts$/, '.expected.json')}`));
    const standard = standardOf(findOptimizer(expected.optimizer));
    const limits = { fuel: 100, wallMilliseconds: 60_000 };
    const result = await gradeTests(`${root}${folder}/${file}`, standard, { workers, limits });
    const { verdict, falseAlarms, tests, survivors } = result;
    expect(verdict, result.message).toBe(expected.verdict);
    expect(scoreOf(result)).toBeGreaterThanOrEqual(expected.least);
    expect(scoreOf(result)).toBeLessThanOrEqual(expected.most);
    const surviving = survivors.flatMap(({ mistake }) => mistake?.id ?? []);
    const named = wrongVariants(standard).flatMap(({ mistake }) => mistake?.id ?? []);
    expect(surviving).toEqual(expect.arrayContaining([...expected.misses]));
    expect(named).toEqual(expect.arrayContaining([...expected.misses, ...expected.notices]));
    expect(expected.notices.filter((id) => surviving.includes(id))).toEqual([]);
    expect(tests.filter(({ kills }) => kills === 0).map(({ name }) => name)).toEqual(expected.idle);
    expect(falseAlarms.map(({ name }) => name)).toEqual(expected.accusing);
  });
});
