import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { root, textOf } from '../repository/workingCopy.js';
import { isInstalled } from '../subjects/python/isInstalled.js';

/** Each stands beside a submission in TypeScript of the same name, and does the same. */
const folder = 'golden/submissions/python';
const names = readdirSync(`${root}${folder}`).flatMap((file) => /(.*)\.py$/.exec(file)?.[1] ?? []);
const twinOf = (name: string) => JSON.parse(textOf(`golden/submissions/${name}.expected.json`));
const needsNumpy = (name: string) => textOf(`${folder}/${name}.py`).startsWith('import numpy');

const [hasPython, hasNumpy, hasTorch] = await Promise.all([
  isInstalled('sys'),
  isInstalled('numpy'),
  isInstalled('torch'),
]);
const lacks = { python3: !hasPython, numpy: !hasNumpy, torch: !hasTorch };

describe('submissions in Python', () => {
  it('have all that they need where every check must run', () => {
    const missing = Object.entries(lacks).flatMap(([what, isMissing]) => (isMissing ? [what] : []));
    if (missing.length > 0) process.stderr.write(`Not installed, so that some submissions are not run: ${missing}\n`);
    expect(process.env.CI !== undefined && missing.length > 0, '.ci/packages installs them').toBe(false);
  });

  it('are written with numpy and without, in all contracts', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(names.filter(needsNumpy).length).toBeGreaterThan(5);
    expect(names.filter((name) => !needsNumpy(name)).length).toBeGreaterThan(5);
  });

  it.each(names)('%s gets the verdict and the diagnosis of its twin in TypeScript', async (name) => {
    if (lacks.python3 || (lacks.numpy && needsNumpy(name))) return;
    const { verdict, optimizer, diagnosis } = twinOf(name);
    const result = await gradeSubmission(`${root}${folder}/${name}.py`, { trust: true });
    const { kind, id } = result.diagnosis ?? {};
    expect({ verdict: result.verdict, optimizer: result.subject?.id, diagnosis: { kind, id } }).toEqual({
      verdict,
      optimizer,
      diagnosis,
    });
  });
});
