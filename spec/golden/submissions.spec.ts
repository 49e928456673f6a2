import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adPointModified } from '../../src/autodiff/mistakes/adPointModified.js';
import { findSubmissions } from '../../src/grading/findSubmissions.js';
import { gradeAll } from '../../src/grading/gradeAll.js';
import type { Result } from '../../src/grading/result.js';
import { engineContracts } from '../../src/subjects/contracts/engines/index.js';
import { contracts } from '../../src/subjects/contracts/index.js';
import { openWorkerPool } from '../../src/subjects/sandbox/workerPool.js';
import { root, textOf } from '../repository/workingCopy.js';

/** What stands beside a submission, written by hand. */
interface Expected {
  readonly verdict: string;
  /** An optimizer, or `autodiff` for an engine. */
  readonly optimizer: string | null;
  readonly contract: string | null;
  readonly diagnosis: { readonly kind: string; readonly id: string } | null;
  /** How a note begins that must be told, such as of a convention; a regular expression. */
  readonly note?: string;
  /** What the message or the diagnosis must say; a regular expression. */
  readonly says?: string;
  /** The line of the submission that is guessed to be wrong, where one stands out: read it before it is written here. */
  readonly guess?: number;
}

/** A second.s fuel for what never ends; the wall clock is out of the way of a busy machine. */
const limits = { fuel: 900, memoryMegabytes: 24, wallMilliseconds: 60_000 };
const options = { seed: 1, dialect: [], limits, withoutLimitations: true } as const;

const folder = 'golden/submissions';
const paths = await findSubmissions([`${root}${folder}`]);
const expectedOf = (path: string): Expected =>
  JSON.parse(textOf(path.slice(root.length).replace(/\.[jt]s$/, '.expected.json')));

function summaryOf({ verdict, subject, contract, diagnosis }: Result): Omit<Expected, 'note' | 'says' | 'guess'> {
  return {
    verdict,
    optimizer: subject?.id ?? null,
    contract,
    diagnosis: diagnosis && { kind: diagnosis.kind, id: diagnosis.id },
  };
}

const withoutTime = ({ durationMs: _, ...result }: Result) => result;

describe('the golden submissions', { timeout: 60_000 }, () => {
  const workers = openWorkerPool(2);
  let results: readonly Result[] = [];
  beforeAll(async () => {
    results = await gradeAll(paths, { ...options, workers, atOnce: 2 });
  }, 600_000);
  afterAll(() => workers.close());

  it.each(paths.map((path, index) => [basename(path), index] as const))('%s is graded as expected', (_, index) => {
    const result = results[index] as Result;
    const { note, says = '', guess, ...expected } = expectedOf(result.path);
    expect(summaryOf(result)).toEqual(expected);
    expect(`${result.message} ${result.diagnosis?.statement}`).toMatch(new RegExp(says));
    expect(result.guess?.line).toBe(guess);
    if (note !== undefined) expect(result.notes).toContainEqual(expect.stringMatching(new RegExp(`^${note}`)));
  });

  it('are written in every contract', () => {
    const all = [...contracts, ...engineContracts].map(({ id }) => id);
    expect(new Set(results.flatMap(({ contract }) => contract ?? []))).toEqual(new Set(all));
  });

  it('come to a full score only where nothing is wrong', () => {
    for (const { verdict, score } of results) expect(score === 1).toBe(verdict === 'pass' || verdict === 'dialect');
  });

  it('show a smallest case wherever the numbers are wrong', () => {
    // Where the equations are the right ones, or the point is changed beside them, no number of an answer is wrong.
    const isRight = (diagnosis: Result['diagnosis']) =>
      diagnosis?.kind === 'reference' || diagnosis?.id === adPointModified.id;
    const wrong = results.filter(({ verdict, diagnosis }) => verdict === 'fail' && !isRight(diagnosis));
    expect(wrong.length).toBeGreaterThan(30);
    expect(wrong.filter(({ counterexample }) => counterexample === null)).toEqual([]);
  });

  it('are graded after a bomb as if nothing had happened', async () => {
    const named = (name: string) => paths.find((path) => path.endsWith(name)) as string;
    const bombs = [named('adam-endless-loop.ts'), named('adam-memory-bomb.js')];
    const after = named('adam-no-bias-correction.ts');
    const one = openWorkerPool(1);
    const graded = await gradeAll([...bombs, after], { ...options, workers: one, atOnce: 1 });
    await one.close();
    expect(graded.map(({ verdict }) => verdict)).toEqual(['timeout', 'memory', 'fail']);
    expect(withoutTime(graded[2] as Result)).toEqual(withoutTime(results[paths.indexOf(after)] as Result));
  });
});
