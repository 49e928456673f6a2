import { describe, expect, it } from 'vitest';
import { examineCase } from '../../src/grading/examineCase.js';
import type { GradeOptions } from '../../src/grading/gradeOptions.js';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { root } from '../repository/workingCopy.js';
import { submissionDesk } from '../subjects/sandbox/trySubmission.js';

const desk = submissionDesk();
const limits = { fuel: 450, memoryMegabytes: 24, wallMilliseconds: 60_000 };
const golden = (name: string) => `${root}golden/submissions/${name}`;

const grade = (path: string, options: Partial<GradeOptions> = {}) =>
  gradeSubmission(path, { seed: 1, dialect: [], limits, workers: desk.workers, ...options });

async function gradeSource(source: string, name = 'adam.ts', options: Partial<GradeOptions> = {}) {
  return grade(`${await desk.folderWith({ [name]: source })}/${name}`, options);
}

/** Adam in the class contract, with parts to replace. */
const adam = ({ reads = 'lr, beta1, beta2, eps', mHat = 'm / (1 - beta1 ** this.t)', end = '' } = {}) => `
export class Adam {
  t = 0; m = []; v = [];
  constructor(h) { this.h = h; }
  step(theta, g) {
    const { ${reads} } = this.h;
    ${reads.includes('eps') ? '' : 'const eps = 1e-8;'}
    this.t++;
    for (let i = 0; i < theta.length; i++) {
      const m = this.m[i] = beta1 * (this.m[i] ?? 0) + (1 - beta1) * g[i];
      const v = this.v[i] = beta2 * (this.v[i] ?? 0) + (1 - beta2) * g[i] ** 2;
      theta[i] -= lr * (${mHat}) / (Math.sqrt(v / (1 - beta2 ** this.t)) + eps);
    }
    ${end}
  }
}`;

describe('grading a submission', () => {
  it('tells chance by both answers to one case', async () => {
    const { diagnosis, message } = await grade(golden('adam-random.js'));
    expect(diagnosis?.kind).toBe('none');
    expect(message).toMatch(/^The same call gave another answer\. .* was \S+ and is \S+\. No equations do that/);
  });

  it('gives the same result for the same seed, but for the time', async () => {
    const path = golden('momentum-not-applied.js');
    const [{ durationMs: _, ...one }, { durationMs: __, ...other }] = [await grade(path), await grade(path)];
    expect(one).toEqual(other);
    expect((await grade(path, { seed: 2 })).checks).not.toEqual(one.checks);
  });

  it('finds the one edit that nobody has named', async () => {
    const { verdict, diagnosis } = await gradeSource(adam({ mHat: 'm / (1 + beta1 ** this.t)' }));
    expect(verdict).toBe('fail');
    expect(diagnosis).toMatchObject({ kind: 'edit', edits: [{ to: 'm_hat = m / (1 + beta1^t)' }] });
  });

  it('says what only a change of the rate would tell apart, where the rate is taken once', async () => {
    const once = (await grade(golden('momentum-constant-rate.ts'))).diagnosis;
    expect([once?.id, once?.sameAtConstantRate]).toEqual(['form=heavy-ball', ['form=rate-inside']]);
    const always = (await grade(golden('momentum-heavy-ball.ts'))).diagnosis;
    expect([always?.id, always?.sameAtConstantRate]).toEqual(['form=heavy-ball', []]);
  });

  it('judges what is never read at its default, and says so', async () => {
    const { verdict, notes } = await gradeSource(adam({ reads: 'lr, beta1, beta2' }));
    expect(verdict).toBe('pass');
    expect(notes).toEqual(['eps is never read; judged at its default 1e-8.']);
  });

  it('finds the equations right where only an input is spoilt', async () => {
    const { verdict, diagnosis, checks } = await gradeSource(adam({ end: 'g.fill(0);' }));
    expect(verdict).toBe('fail');
    expect(diagnosis).toMatchObject({ kind: 'reference', id: 'adam' });
    const [spoilt] = checks.filter(({ id }) => id === 'leaves-inputs-alone');
    expect(spoilt?.message).toContain('changed the gradient array');
  });

  it('says where a submission throws', async () => {
    const { verdict, message, place } = await gradeSource(adam({ end: 'if (this.t > 2) missing();' }));
    expect(verdict).toBe('error');
    expect(message).toMatch(/An error, in the \d+\w+ case, at step 3\. .*missing/);
    expect(place).toMatchObject({ file: 'adam.ts', line: 14, sourceLine: expect.stringContaining('missing()') });
  });

  it('never mistakes NaN for an answer', async () => {
    const { verdict, message } = await gradeSource(adam({ mHat: 'undefined' }));
    expect(verdict).toBe('fail');
    expect(message).toMatch(/^Every run ends in NaN/);
  });

  it.each([
    [
      'two optimizers',
      'export class One { step(p, g) {} }\nexport class Two { step(p, g) {} }',
      /More than one export/,
    ],
    ['no optimizer', 'export const answer = 42;', /No export is an optimizer\. It exports number answer\./],
    ['an unknown one', adam().replace('class Adam', 'class Thing'), /No optimizer is called Thing or homework\./],
    ['a forbidden import', "import 'node:fs';", /"node:fs" cannot be imported/],
    ['a syntax error', 'export class Adam {', /Expected|Unexpected/],
  ])('calls %s ungradable and says what to do', async (_, source, message) => {
    const result = await gradeSource(source, 'homework.ts');
    expect(result).toMatchObject({ verdict: 'ungradable', score: 0, message: expect.stringMatching(message) });
  });

  it('calls an unknown dialect ungradable, with the known ones', async () => {
    const { verdict, message } = await grade(golden('adam-in-place.ts'), { dialect: ['PyTorhc'] });
    expect(verdict).toBe('ungradable');
    expect(message).toContain('Did you mean PyTorch?');
  });
});

describe('a dialect', () => {
  it('passes where it is asked for', async () => {
    expect(await grade(golden('adam-eps-hat.js'), { dialect: ['Keras'] })).toMatchObject({
      verdict: 'pass',
      dialect: 'eps=hat',
    });
  });

  it('is recognised, confirmed by its own standard and told where another was asked for', async () => {
    const result = await grade(golden('adam-in-place.ts'), { dialect: ['eps=hat'] });
    expect(result).toMatchObject({ verdict: 'dialect', score: 1, diagnosis: { kind: 'dialect', id: 'eps=outside' } });
    expect(result.message).toBe('It is right, but not in the dialect that was asked for: eps=hat.');
  });

  it('is no excuse for what it has nothing to do with', async () => {
    const source = adam({ end: 'g.fill(0);' }).replace(
      'Math.sqrt(v / (1 - beta2 ** this.t)) + eps',
      'Math.sqrt(v / (1 - beta2 ** this.t) + eps)',
    );
    expect(await gradeSource(source)).toMatchObject({
      verdict: 'fail',
      diagnosis: { kind: 'dialect', id: 'eps=inside' },
    });
  });

  it('may be what elsewhere is a mistake, and then gives up the laws that it breaks', async () => {
    const { verdict, checks } = await grade(golden('adam-no-bias-correction.ts'), { dialect: ['BERT'] });
    expect(verdict).toBe('pass');
    const [firstStep] = checks.filter(({ id }) => id === 'adam-first-step');
    expect(firstStep).toMatchObject({ verdict: 'skipped', maxPoints: 0 });
    expect(firstStep?.reason).toContain('adam-no-bias-correction');
  });

  it('is the paper’s where somebody’s deviation was asked for', async () => {
    expect(await grade(golden('adam-in-place.ts'), { dialect: ['BERT'] })).toMatchObject({
      verdict: 'dialect',
      diagnosis: { kind: 'dialect', statement: 'It is Adam as written.' },
    });
  });
});

describe('a single case', () => {
  const options = { seed: 1, dialect: [], limits, workers: desk.workers };

  it('breaks on the numbers that broke it in the whole examination', async () => {
    const path = golden('adam-no-bias-correction.ts');
    const { checks } = await grade(path);
    const examined = await examineCase(path, 'agrees-with-equations', options);
    const [check] = checks.filter(({ id }) => id === 'agrees-with-equations');
    expect(examined).toMatchObject({ kind: 'examined', report: { breach: { message: check?.message } } });
  });

  it('of an unknown law is a problem, with the nearest', async () => {
    await expect(examineCase('adam.ts', 'adam-frist-step', options)).rejects.toThrow(/Did you mean adam-first-step\?/);
  });
});
