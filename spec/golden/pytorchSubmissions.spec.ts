import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { root } from '../repository/workingCopy.js';
import { isInstalled } from '../subjects/python/isInstalled.js';

const folder = 'golden/submissions/python/pytorch';
const isWhole = process.env.CI !== undefined;
const hasTorch = await isInstalled('torch');

/** What each comes to, and what is said of it. */
const expected: readonly [name: string, verdict: string, id?: string][] = [
  ['adadelta', 'pass'],
  ['adagrad', 'dialect', 'start=given'],
  ['adam', 'pass'],
  ['adam-subclass-no-bias-correction', 'fail', 'adam-no-bias-correction'],
  ['adamw', 'pass'],
  ['nesterov', 'dialect', 'form=reparametrised'],
  ['rmsprop', 'dialect', 'momentum=rate-outside'],
];
/** Loading PyTorch takes a second each time: these wait for a machine that runs every check. */
const onlyWhereAllRun: typeof expected = [
  ['adam-subclass', 'pass'],
  ['adamax', 'dialect', 'decay=coupled, eps=inside-max'],
  ['radam', 'dialect', 'decay=coupled, threshold=five, eps=hat'],
];
/** Of PyTorch before 2.0: torch/optim/nadam.py multiplies `mu_product * mu * mu_next` where the product has mu already. */
const wrongBeforeTwo = ['nadam', 'fail', 'nadam-mu-product-double, decay=coupled, momentum=mu-ahead'] as const;

async function graded(name: string) {
  const { verdict, subject, diagnosis } = await gradeSubmission(`${root}${folder}/${name}.py`, { trust: true });
  return { verdict, optimizer: subject?.id ?? '', id: verdict === 'pass' ? undefined : diagnosis?.id };
}

/** Who makes a choice, such as eps=hat. */
function usersOf(optimizer: string, choice: string): readonly string[] {
  const [axis, id] = choice.split('=');
  const { axes = {} } = findOptimizer(optimizer);
  return axes[axis as string]?.choices.find((one) => one.id === id)?.users ?? [];
}

describe('optimizers of PyTorch', () => {
  it('are here where every check must run', () => {
    if (!hasTorch) process.stderr.write('Not installed, so that submissions in PyTorch are not run: torch\n');
    expect(isWhole && !hasTorch, '.ci/packages installs it').toBe(false);
  });

  it('are all listed here', () => {
    const listed = [...expected, ...onlyWhereAllRun, wrongBeforeTwo].map(([name]) => `${name}.py`);
    expect(listed.sort()).toEqual(readdirSync(`${root}${folder}`));
  });

  it.runIf(hasTorch).each([...expected, ...(isWhole ? onlyWhereAllRun : [])])(
    '%s is right, in a form that PyTorch has, or named: %s',
    async (name, verdict, id) => {
      const result = await graded(name);
      expect(result).toMatchObject({ verdict, id });
      if (verdict !== 'dialect') return;
      for (const choice of (id as string).split(', ')) {
        expect(usersOf(result.optimizer, choice), choice).toContainEqual(expect.stringContaining('PyTorch'));
      }
    },
  );

  it.runIf(hasTorch)('are wrong where they are: NAdam before PyTorch 2.0', async () => {
    const [name, verdict, id] = wrongBeforeTwo;
    const result = await graded(name);
    // As it has been since.
    if (result.verdict === 'dialect') expect(result.id).not.toContain('nadam');
    else expect(result).toMatchObject({ verdict, id });
  });
});
