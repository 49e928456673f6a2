import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedbackLevel, feedbackLevels } from '../../src/grading/feedback.js';
import { gradeAll } from '../../src/grading/gradeAll.js';
import type { Result } from '../../src/grading/result.js';
import { gradeJson } from '../../src/reporting/gradeJson.js';
import { gradeSummary, gradeSummaryPlain } from '../../src/reporting/gradeSummary.js';
import { hintText } from '../../src/reporting/hintText.js';
import { resultPlain } from '../../src/reporting/resultPlain.js';
import { resultText } from '../../src/reporting/resultText.js';
import { levelOfRung, rungs } from '../../src/reporting/rung.js';
import { styleFor } from '../../src/reporting/style.js';
import { withheld } from '../../src/reporting/withheld.js';
import { openWorkerPool } from '../../src/subjects/sandbox/workerPool.js';
import { root } from '../repository/workingCopy.js';

const names = ['adam-no-bias-correction.ts', 'momentum-edited.js', 'adam-random.js', 'adam-eps-inside.ts'];
const engines = ['tape-log-slope.js', 'value-sub-sign.ts'];
/** It prints what it was given, which is an input and no expected value. */
const telling = `export class Adam {
  step(parameters: number[], gradients: number[]) { throw new Error('given ' + parameters + ' and ' + gradients); }
}`;
const sheets = [80, 120].map((width) => ({ width, style: styleFor(false) }));

let folder = '';
let results: readonly Result[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-spec-'));
  await writeFile(path.join(folder, 'adam-telling.ts'), telling);
  const workers = openWorkerPool(2);
  const golden = [...names, ...engines.map((name) => `engines/${name}`)].map(
    (name) => `${root}golden/submissions/${name}`,
  );
  const options = { seed: 182_182, dialect: [], withoutLimitations: true, workers, atOnce: 2 } as const;
  results = await gradeAll([...golden, path.join(folder, 'adam-telling.ts')], options);
  await workers.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything that is printed of some results, in every form. */
function printed(told: readonly Result[], feedback: FeedbackLevel): string {
  return [
    gradeJson(told, { seed: 182_182, version: '0', feedback }),
    gradeSummaryPlain(told, 0),
    ...sheets.map((sheet) => gradeSummary(told, 0, sheet)),
    ...told.flatMap((result) => [resultPlain(result), ...sheets.map((sheet) => resultText(result, sheet))]),
  ].join('\n');
}

/** Printed with a limit, the hints below it too. */
function printedUpTo(level: FeedbackLevel, withhold = withheld): string {
  const climbed = rungs.filter((rung) => feedbackLevels.indexOf(levelOfRung[rung]) <= feedbackLevels.indexOf(level));
  const hints = results.flatMap((result) => climbed.map((rung) => hintText(result, rung, sheets[0] as never, level)));
  const told = results.map((result) => withhold(result, level));
  return [printed(told, level), ...hints].join('\n');
}

/** The numbers of a text that are long enough to be no count, by their first digits. */
function longNumbers(text: string): ReadonlySet<string> {
  const found = text.matchAll(/\d*\.?\d+(?:e[-+]?\d+)?/g);
  const digits = [...found].map(([number]) => number.replace(/e.*/, '').replace('.', '').replace(/^0+/, ''));
  return new Set(digits.filter((one) => one.length >= 5).map((one) => one.slice(0, 5)));
}

/** Numbers of the whole reports that are those of no input: what was expected, and what follows from it. */
function secrets(): ReadonlySet<string> {
  const values = results.map(({ diagnosis, counterexample, checks, message }) => {
    const inputs = { ...counterexample, request: undefined };
    return JSON.stringify([diagnosis, inputs, checks.map((check) => [check.message, check.reason]), message]);
  });
  const inputs = longNumbers(results.map(({ counterexample }) => JSON.stringify(counterexample?.request)).join());
  return new Set([...longNumbers(values.join('\n'))].filter((number) => !inputs.has(number)));
}

const secretsIn = (text: string) => [...longNumbers(text)].filter((number) => secrets().has(number));
/** How a diagnosis or a case would be told, of these submissions; what they are called is their authors' doing. */
const diagnoses =
  /bias correction is missing|eps=inside|added below the root|→|explanations fit|\(a guess\)|"guess": \{|--case|--seed/;
const inputs = /(?:θ|theta)0 = |"request"|"gradients"|lr = 0|f = (?:log|a)|given \d/;
const pathless = (text: string) => text.replaceAll(/[\w./-]*(?:adam|momentum|tape|value)-[\w.-]+/g, '');

describe('what is withheld', { timeout: 60_000 }, () => {
  it.each(['none', 'input', 'line', 'question'] as const)('with feedback %s holds no expected value', (level) => {
    expect(secretsIn(printedUpTo(level))).toEqual([]);
  });

  it.each(['none', 'input'] as const)('with feedback %s holds no diagnosis, and neither seed nor replay', (level) => {
    const text = pathless(printedUpTo(level));
    expect(text).not.toMatch(diagnoses);
    expect(text).not.toContain('182182');
  });

  it('with feedback none holds no input either, and an error does not repeat one', () => {
    expect(pathless(printedUpTo('none'))).not.toMatch(inputs);
    expect(pathless(printedUpTo('input'))).toMatch(inputs);
    expect(printedUpTo('input')).toContain('given 1 and 1');
  });

  it('would be seen if it were left in', () => {
    const whole = printedUpTo('full');
    expect(secretsIn(whole).length).toBeGreaterThan(30);
    expect(pathless(whole)).toMatch(diagnoses);
    const careless: typeof withheld = (result, level) => ({ ...withheld(result, level), checks: result.checks });
    expect(secretsIn(printedUpTo('none', careless))).not.toEqual([]);
    const shown: typeof withheld = (result, level) => ({ ...withheld(result, level), message: result.message });
    expect(pathless(printedUpTo('none', shown))).toMatch(inputs);
  });

  it('is told by how many hidden checks there are', () => {
    const [first] = results as [Result];
    const text = resultText(withheld(first, 'none'), sheets[1] as never);
    expect(text).toMatch(/\n {2}\d+ of \d+ hidden checks hold\.\n/);
  });

  it('does not show in the order of the checks which of them fail', () => {
    const [first] = results as [Result];
    const backwards = { ...first, checks: first.checks.toReversed() };
    expect(withheld(backwards, 'none').checks).toEqual(withheld(first, 'none').checks);
  });

  it('keeps a pass and what could not be tested as they are, but for cases', () => {
    const passed = { ...(results[0] as Result), verdict: 'pass' as const };
    expect(withheld(passed, 'none')).toMatchObject({ diagnosis: passed.diagnosis });
    expect(withheld(passed, 'none').checks.every(({ replay }) => replay === '')).toBe(true);
    const ungradable = { ...passed, verdict: 'ungradable' as const, checks: [] };
    expect(withheld(ungradable, 'none')).toEqual(ungradable);
  });

  it('is a dialect, too, where another one was asked for', () => {
    const dialect = results.find(({ verdict }) => verdict === 'dialect') as Result;
    expect(withheld(dialect, 'line').diagnosis).not.toBeNull();
    expect(withheld({ ...dialect, message: 'It is right, but not …' }, 'line').diagnosis).toBeNull();
  });
});
