import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradeDocumentSchema } from '../../../src/grading/gradeDocument.js';
import { root } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

const golden = (name: string) => `${root}golden/submissions/${name}`;
const wrong = golden('adam-no-bias-correction.ts');
const right = golden('adam-in-place.ts');
const grade = (...words: readonly string[]) => callAssay(['grade', ...words], { columns: 100 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-spec-'));
  const files = {
    'nothing/read.txt': 'no code',
    'odd/helper.ts': 'export const answer = 42;',
    'odd/adams.ts': 'export class One { step(p, g) {} }\nexport class Two { step(p, g) {} }',
    'odd/adam-open.ts': 'export class Adam {\n  step(p, g) {\n',
    'odd/adam-fs.ts': "import { rmSync } from 'node:fs';\nexport class Adam { step(p, g) { rmSync('/'); } }",
    'odd/thing.ts': 'export class Thing { step(p, g) {} }',
    'odd/sgd.ts': 'export class Sgd { step(p, g) {} }',
  };
  await mkdir(path.join(folder, 'empty'));
  for (const [name, source] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), source);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('assay grade', { timeout: 20_000 }, () => {
  it('names the mistake of a wrong submission and ends with 1', async () => {
    const { code, out, err } = await grade(wrong, '--seed', '7');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/fail {2}\d+ \/ \d+/);
    expect(out).toMatch(/The bias correction is missing\. +adam-no-bias-correction/);
    expect(out).toContain('m_hat = m / (1 - beta1^t)   →   m_hat = m');
    expect(out).toContain(`npx assay grade ${wrong} --seed 7 --case `);
  });

  it('takes two lines and ends with 0 for a right one', async () => {
    const { code, out } = await grade(right);
    expect(code).toBe(0);
    expect(out.split('\n').filter(Boolean)).toHaveLength(2);
  });

  it('gives programs a document that follows the schema', async () => {
    const { code, out } = await grade(wrong, '--json');
    expect(code).toBe(1);
    const { seed, submissions } = gradeDocumentSchema.parse(JSON.parse(out));
    expect(seed).toBe(1);
    expect(submissions[0]?.diagnosis?.id).toBe('adam-no-bias-correction');
  });

  it('sums several up, in the order in which they were given', async () => {
    const both = [golden('momentum-not-applied.js'), golden('sgd.js')];
    const { code, out } = await grade(...both);
    expect(code).toBe(1);
    expect(out).toMatch(/momentum-not-applied\.js +fail[\s\S]+sgd\.js +pass[\s\S]+2 graded in/);
    expect(out).not.toContain('Smallest case');
    expect((await grade(...both, '--verbose')).out).toContain('Smallest case');
    expect((await grade(...both, '--plain')).out).toMatch(/^fail, .*\npass, .*\n2 graded in/);
  });

  it('shows one law with the case that breaks it', async () => {
    const { code, out } = await grade(wrong, '--case', 'adam-first-step');
    expect(code).toBe(1);
    expect(out).toMatch(/Bias correction yields[\s\S]+Case 1: 1 step, theta0 = [\s\S]+theta by the equations +yours/);
    expect(await grade(right, '--case', 'adam-first-step')).toMatchObject({ code: 0 });
  });

  it('holds a dialect against the one that was asked for', async () => {
    expect(await grade(right, '--dialect', 'PyTorch')).toMatchObject({ code: 0 });
    expect(await grade(right, '--dialect', 'eps=hat')).toMatchObject({ code: 1 });
    expect(await grade(golden('adam-eps-hat.js'))).toMatchObject({ code: 0 });
  });
});

describe('assay grade ends with 2 and says what to do', { timeout: 20_000 }, () => {
  it.each([
    ['without a path', [], /^Say which files to grade, as in assay grade adam\.ts\.\n$/],
    ['for a missing file', ['nowhere/adam.ts'], /There is no file or folder nowhere\/adam\.ts\. Paths start from /],
    ['for an empty folder', ['@empty'], /is empty; put submissions into it/],
    ['for a folder without submissions', ['@nothing'], /holds no submission; they end in \.ts/],
    ['for an unknown optimizer', [right, '--as', 'adan'], /no optimizer adan\. Did you mean adam\?/],
    ['for an optimizer without a name', [right, '--as', ''], /There is no optimizer without a name\. Known are/],
    [
      'for an unknown dialect',
      [right, '--dialect', 'Kears'],
      /No optimizer has a dialect Kears\. Did you mean Keras\?/,
    ],
    [
      'for a dialect of another optimizer',
      [right, '--as', 'sgd', '--dialect', 'eps=hat'],
      /SGD has no dialect eps=hat\. Known are step=rate-times-gradient, CPEN455, /,
    ],
    [
      'for dialects of different optimizers',
      [right, '--dialect', 'form=flipped', '--dialect', 'eps=hat'],
      /No optimizer has all of the dialects form=flipped, eps=hat/,
    ],
    [
      'for dialects that contradict each other',
      [right, '--dialect', 'eps=hat', '--dialect', 'eps=inside'],
      /eps=hat means eps=hat, eps=inside means eps=inside\. Leave one out\./,
    ],
    [
      'for a law that does not apply',
      [right, '--case', 'adamw-first-step'],
      /The law adamw-first-step does not apply to .*adam-in-place\.ts: it speaks of adamw\.\n$/,
    ],
    ['for an unknown law', [right, '--case', 'negatoin'], /no law negatoin\. Did you mean negation\? assay laws/],
    ['for a case of several files', [right, wrong, '--case', 'negation'], /give a single file/],
    ['for a seed that is none', [right, '--seed', 'x'], /--seed needs a whole number/],
    ['for contradicting outputs', [right, '--json', '--plain'], /cannot be used with/],
  ])('%s', async (_, words, message) => {
    const { code, err } = await grade(...words.map((word) => word.replace('@', `${folder}/`)));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });

  it.each([
    [
      'a file without a contract',
      'helper',
      /No export is an optimizer\. It exports number answer\.[\s\S]+Export one of:/,
    ],
    ['two optimizers in one file', 'adams', /One \(class\) and Two \(class\)\. Name the one to grade/],
    ['a syntax error', 'adam-open', /ungradable[\s\S]+adam-open\.ts:\d+:\d+\n[\s\S]+\n +\^/],
    ['a forbidden import', 'adam-fs', /"node:fs" cannot be imported[\s\S]+adam-fs\.ts:1:\d+[\s\S]+\^/],
    ['a name that means no optimizer', 'thing', /No optimizer is called Thing or thing\.[\s\S]+--as adam/],
    ['a dialect that it has not', 'sgd --dialect eps=hat', /SGD has no dialect eps=hat\. Known are step=/],
  ])('for %s', async (_, words, message) => {
    const [name, ...options] = words.split(' ');
    const { code, out } = await grade(`${folder}/odd/${name}.ts`, ...options);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringMatching(message) });
  });
});
