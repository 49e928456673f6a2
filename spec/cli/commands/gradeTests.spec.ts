import { describe, expect, it } from 'vitest';
import { testsDocumentSchema } from '../../../src/grading/testsDocument.js';
import { root } from '../../repository/workingCopy.js';
import { callAssay, type Screen } from '../callAssay.js';

const file = (name: string) => `${root}golden/tests/${name}-tests.ts`;
const grade = (words: readonly string[], screen?: Screen) => callAssay(['grade', ...words], screen);

describe('assay grade --tests', () => {
  it('tells how many wrong optimizers the tests notice, and what would have caught the others', async () => {
    const { code, out } = await grade(['--tests', file('sgd-patient'), '--optimizer', 'sgd']);
    expect(code).toBe(1);
    expect(out).toMatch(/sgd-patient-tests\.ts · tests of SGD/);
    expect(out).toMatch(/They notice 1 of 2 mistakes with a name, and \d+ of \d+ single slips of the pen\./);
    expect(out).toMatch(/\d+ times by not\n? *coming\n? *to\n? *an\n? *end/);
    expect(out).toMatch(/A learning rate that changes during the run is not noticed\. +learning-rate-change-ignored\n/);
    expect(out).toMatch(
      / {6}2 steps, θ0 = 1, g1 = 1, g2 = 1, lr = 0\.1, lr = 0\.2 from step 2 on: after step 2 theta is 0\.7\n {6}in SGD, 0\.8 with/,
    );
    expect(out).toMatch(/ {4}findsTheMinimum +\d+ +\d+\n/);
  });

  it('takes the optimizer from the name of the file, and prints JSON in the published form', async () => {
    const { code, out } = await grade(['--tests', file('sgd-patient'), '--json']);
    const document = testsDocumentSchema.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(document).toMatchObject({ optimizer: 'sgd', verdict: 'incomplete', named: { killed: 1, total: 2 } });
    expect(document.survivors[0]).toMatchObject({ id: 'learning-rate-change-ignored', smallest: { right: 0.7 } });
  });

  it('tells a false alarm first, with its place, and nothing else', async () => {
    const { code, out } = await grade(['--tests', file('adam-accusing'), '--optimizer', 'adam'], { columns: 80 });
    expect(code).toBe(1);
    expect(out).toMatch(
      / false alarm\n {2}A test accuses the right Adam\. Until it holds for it, nothing else is graded\./,
    );
    expect(out).toContain('It threw Error: expected 0.8, got 0.9000000005\n      adam-accusing-tests.ts:16:50\n');
    expect(out.split('\n').filter((line) => line.length > 80 && !line.includes('/'))).toEqual([]);
  });

  it.each([
    [['--tests', 'nowhere.ts', '--optimizer', 'adam'], /There is no file nowhere\.ts\./],
    [['--tests', `${root}golden/traces/you-lamb.json`, '--optimizer', 'adam'], /is not one of \.ts/],
    [['--tests', `${root}golden/submissions/adam-syntax-error.ts`, '--optimizer', 'adam'], /ungradable/],
  ])('says what is wrong with a file: %s', async (words, message) => {
    const { code, out } = await grade(words);
    expect(out).toMatch(message);
    expect(code).toBe(2);
  });

  it.each([
    [['--tests', file('sgd-patient'), '--optimizer', 'adma'], /There is no optimizer adma\. Did you mean adam\?/],
    [['--tests', file('sgd-patient'), '--optimizer', 'lamb'], /treat every coordinate alike/],
    [['--tests', 'my-tests.ts'], /Say which optimizer the tests are of, as in --optimizer adam\./],
    [['--tests', file('sgd-patient'), 'adam.ts'], /--tests takes one file; leave adam\.ts out\./],
    [['adam.ts', '--optimizer', 'adam'], /the optimizer is said with --as/],
    [['--tests', file('sgd-patient'), '--hint'], /cannot be used with/],
    [[], /Say which files to grade, as in assay grade adam\.ts\./],
  ])('refuses %s', async (words, message) => {
    const { code, err } = await grade(words);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
