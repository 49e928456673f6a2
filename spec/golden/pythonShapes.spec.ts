import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { root, textOf } from '../repository/workingCopy.js';
import { isInstalled } from '../subjects/python/isInstalled.js';

const folder = 'golden/submissions/python/shapes';
const has = { python3: await isInstalled('sys'), numpy: await isInstalled('numpy') };

/** Each shape by one that is right, and one with a mistake that must be named. */
const expected: readonly [name: string, shape: string, verdict: string, id?: string][] = [
  ['dictionary-momentum', 'class', 'dialect', 'form=rate-inside'],
  ['dictionary-momentum-not-applied', 'class', 'fail', 'momentum-computed-not-applied'],
  ['gradients-sgd', 'class over parameters', 'pass'],
  ['gradients-sgd-sign-flipped', 'class over parameters', 'fail', 'sign-flipped'],
  ['held-adam', 'class over parameters', 'dialect', 'eps=hat'],
  ['layers-adam', 'class', 'pass'],
  ['layers-adam-v-not-squared', 'class', 'fail', 'adam-v-not-squared'],
  ['micrograd-momentum', 'class over parameters', 'pass'],
  ['micrograd-momentum-not-applied', 'class over parameters', 'fail', 'momentum-computed-not-applied'],
  ['needle-adam', 'class over parameters', 'pass'],
  ['needle-adam-t-per-parameter', 'class over parameters', 'fail', 'adam-t-per-parameter'],
  ['optax-adam', 'optax', 'pass'],
  ['optax-adam-betas-swapped', 'optax', 'fail', 'adam-betas-swapped'],
  ['plain-adam', 'function', 'pass'],
  ['plain-adam-no-sqrt', 'function', 'fail', 'adam-no-sqrt'],
  ['solver-adam', 'CS231n function', 'pass'],
  ['solver-adam-no-bias-correction', 'CS231n function', 'fail', 'adam-no-bias-correction'],
];

describe('the shapes in which optimizers are written in Python', () => {
  it('are all listed here, and can be run where every check must run', () => {
    expect(expected.map(([name]) => `${name}.py`).sort()).toEqual(readdirSync(`${root}${folder}`));
    const missing = Object.entries(has).flatMap(([what, isThere]) => (isThere ? [] : [what]));
    if (missing.length > 0) process.stderr.write(`Not installed, so that some shapes are not run: ${missing}\n`);
    expect(process.env.CI !== undefined && missing.length > 0, '.ci/packages installs them').toBe(false);
  });

  it.each(expected)('%s is called as a %s: %s', async (name, shape, verdict, id) => {
    const path = `${folder}/${name}.py`;
    if (!has.python3 || (!has.numpy && /^import numpy/m.test(textOf(path)))) return;
    const { diagnosis, ...result } = await gradeSubmission(`${root}${path}`, { trust: true });
    expect(result).toMatchObject({ contract: `${shape} in Python`, verdict });
    expect(verdict === 'pass' ? undefined : diagnosis?.id).toBe(id);
  });
});
