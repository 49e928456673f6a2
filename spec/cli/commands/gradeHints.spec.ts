import { beforeAll, describe, expect, it } from 'vitest';
import { gradeAll } from '../../../src/grading/gradeAll.js';
import type { Result } from '../../../src/grading/result.js';
import { standardOf } from '../../../src/laws/standard.js';
import { adam } from '../../../src/optimizers/adam.js';
import { algorithmIn, edited } from '../../../src/optimizers/algorithm.js';
import { findDialect } from '../../../src/optimizers/dialect.js';
import type { Mistake } from '../../../src/optimizers/mistakes/mistake.js';
import { hintText } from '../../../src/reporting/hintText.js';
import { resultText } from '../../../src/reporting/resultText.js';
import { type Rung, rungs } from '../../../src/reporting/rung.js';
import { styleFor } from '../../../src/reporting/style.js';
import { whereToLook } from '../../../src/reporting/wordsOfHints.js';
import { openWorkerPool } from '../../../src/subjects/sandbox/workerPool.js';
import { diagnosed } from '../../diagnosis/asked.js';
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

describe('the hint at a mistake in another dialect', () => {
  it('names the lines of the mistake and not those of the dialect', async () => {
    const { dialect } = findDialect(adam, ['eps=inside']);
    const swapped = adam.mistakes.find(({ id }) => id === 'adam-betas-swapped') as Mistake;
    const algorithm = edited(algorithmIn(adam, dialect), swapped.edits ?? []);
    const found = await diagnosed({ algorithm }, standardOf(adam));
    expect(found.diagnosis.edits.map(({ line }) => line)).toContain('theta');
    const lines = found.diagnosis.beyondDialect?.map(({ line }) => line) ?? [];
    expect(lines).not.toContain('theta');
    expect(whereToLook(found.diagnosis, found.counterexample ?? null)).toBe(
      'Look at m (momentum), v (adaptive scaling), m_hat (bias correction) and v_hat (bias correction).',
    );
  });
});

describe('assay grade --feedback', { timeout: 20_000 }, () => {
  it('is as far as hints go', async () => {
    const { out } = await callAssay(['grade', golden(wrong), '--feedback', 'question', '--hint'], { columns: 120 });
    expect(out).toContain(`a question  npx assay grade ${golden(wrong)} --feedback question --hint 2`);
    const last = await callAssay(['grade', golden(wrong), '--feedback', 'line', '--hint'], { columns: 120 });
    expect(last.out).toMatch(
      /Look at m_hat [^\n]*\n\n {2}adam-no-bias-correction\.ts:19 \(a guess\)\n {6}parameters[^\n]*\n\n$/,
    );
  });

  it('holds in every form of output, and for several submissions', async () => {
    for (const form of [['--json'], ['--plain'], ['--verbose'], [golden('momentum-edited.js')]]) {
      const { code, out } = await callAssay(['grade', golden(wrong), '--feedback', 'none', ...form], { columns: 120 });
      expect(code).toBe(1);
      expect(out.replaceAll(wrong, '')).not.toMatch(/correction|0\.68377|--seed|--verbose|momentum = /);
    }
  });

  it.each([
    [['line', '--hint', '2'], '--feedback line does not go as far as --hint 2.'],
    [['input', '--full'], '--feedback input does not go as far as --full.'],
    [['case', '--case', 'negation'], '--feedback case does not go as far as --case.'],
    [['some'], 'Allowed choices are none, input, line, question, case, full.'],
  ])('refuses %j', async (words, complaint) => {
    const { code, out, err } = await callAssay(['grade', golden(wrong), '--feedback', ...words], { columns: 120 });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(complaint);
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
