import { beforeAll, describe, expect, it } from 'vitest';
import { gradeAll } from '../../../src/grading/gradeAll.js';
import type { Result } from '../../../src/grading/result.js';
import { hintText } from '../../../src/reporting/hintText.js';
import { resultText } from '../../../src/reporting/resultText.js';
import { type Rung, rungs } from '../../../src/reporting/rung.js';
import { styleFor } from '../../../src/reporting/style.js';
import { openWorkerPool } from '../../../src/subjects/sandbox/workerPool.js';
import { root } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

const golden = (name: string) => `${root}golden/submissions/${name}`;
const wrong = 'adam-no-bias-correction.ts';
const names = [wrong, 'momentum-edited.js', 'engines/value-sub-sign.ts', 'adam-shared-state.ts', 'adam-in-place.ts'];
const sheet = { width: 120, style: styleFor(false) };

const results = new Map<string, Result>();
beforeAll(async () => {
  const workers = openWorkerPool(2);
  const options = { seed: 1, dialect: [], withoutLimitations: true, workers, atOnce: 2 } as const;
  const graded = await gradeAll(names.map(golden), options);
  for (const [index, result] of graded.entries()) results.set(names[index] as string, result);
  await workers.close();
});

const hintOf = (name: string, rung: Rung) => hintText(results.get(name) as Result, rung, sheet);

describe('the hints of a wrong submission', () => {
  it.each([
    [1, 'Look at m_hat (bias correction) and v_hat (bias correction).', 'a question', '--hint 2'],
    [2, 'How large are m and v after the very first step', 'the smallest case', '--hint 3'],
    [3, 'yours 0.683772334', 'everything', '--full'],
  ] as const)('climb a rung at a time: %i', (rung, told, above, next) => {
    expect(hintOf(wrong, rung)).toContain(told);
    expect(hintOf(wrong, rung)).toContain(`  ${above}  npx assay grade ${golden(wrong)} ${next}`);
  });

  it('give neither name nor edit away', () => {
    const below = rungs.map((rung) => hintOf(wrong, rung).replaceAll(wrong, '')).join();
    const secret = /missing|adam-no-bias-correction|→/;
    expect(below).not.toMatch(secret);
    expect(resultText(results.get(wrong) as Result, sheet)).toMatch(secret);
  });

  it('ask to work it out by hand where no mistake has a name', () => {
    expect(hintOf('momentum-edited.js', 2)).toContain('Work it out by hand, line by line, with ');
  });

  it('name the graph of an engine', () => {
    expect(hintOf('engines/value-sub-sign.ts', 1)).toMatch(/Look at .*f = /);
    expect(hintOf('engines/value-sub-sign.ts', 2)).toContain('When b grows, does a − b grow?');
  });

  it('speak of how equations are run where they are right', () => {
    expect(hintOf('adam-shared-state.ts', 1)).toContain('what is kept from one step, tensor or instance to the next');
  });

  it('are the whole report of what is not wrong', () => {
    const right = results.get('adam-in-place.ts') as Result;
    expect(hintText(right, 1, sheet)).toBe(resultText(right, sheet));
  });
});

describe('assay grade --hint', { timeout: 20_000 }, () => {
  it('begins with the first rung', async () => {
    const { code, out } = await callAssay(['grade', golden(wrong), '--hint'], { columns: 120 });
    expect({ code, out }).toEqual({ code: 1, out: hintOf(wrong, 1) });
  });

  it.each([
    [['4'], '--hint takes 1, 2, 3, or nothing for the first; not 4.'],
    [['2', '--json'], "ption '--hint [rung]' cannot be used with option '--json'"],
    [['2', '--full'], "ption '--full' cannot be used with option '--hint [rung]'"],
  ])('refuses %j', async (words, complaint) => {
    const { code, err } = await callAssay(['grade', golden(wrong), '--hint', ...words], { columns: 120 });
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });
});
