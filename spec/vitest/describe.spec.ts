import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository/workingCopy.js';

const golden = path.join(root, 'golden', 'submissions');

/** Right and wrong subjects, described as somebody's tests would; the wrong ones are the planted errors. */
const tests = `
import { describeAutodiff, describeOptimizer } from '${root}dist/vitest.js';
import { reference, algorithmOf, findOptimizer } from '${root}dist/index.js';
import * as uncorrected from '${golden}/adam-no-bias-correction.ts';
import * as hat from '${golden}/adam-eps-hat.js';
import * as single from '${golden}/adam-float32.js';
import * as optax from '${golden}/adam-optax.ts';
import { step } from '${golden}/sgd.js';
import { Value } from '${golden}/engines/value-few-lines.js';

const today = '2026-11-26';
const [law, because, link] = ['adam-first-step', 'the release of spring', 'https://example.org/7'];
describeOptimizer('right', optax, { as: 'adam' });
describeOptimizer('float', single, { as: 'adam', precision: 'float32', runs: 5, seed: 3 });
describeOptimizer('function', step, { as: 'sgd' });
describeOptimizer('subject', reference('mine', algorithmOf(findOptimizer('lion'))), { as: 'lion' });
describeOptimizer('file', '${golden}/rprop-pytorch.ts', { as: 'rprop', dialect: 'pytorch' });
describeOptimizer('python', new URL('file://${golden}/python/rmsprop-alpha.py'), { as: 'rmsprop' });
describeOptimizer('wrong', uncorrected, { as: 'adam' });
describeOptimizer('dialect', hat, { as: 'adam', dialect: 'TensorFlow' });
describeOptimizer('other dialect', hat, { as: 'adam' });
describeOptimizer('left out', uncorrected, { as: 'adam', without: { [law]: 'it is not corrected' } });
describeOptimizer('declared', uncorrected, { as: 'adam', today, deviations: [{ law, because, link, until: today }] });
describeOptimizer('expired', uncorrected, { as: 'adam', today, deviations: [{ law, because, link, until: '2026-11-25' }] });
describeOptimizer('ended', optax, { as: 'adam', today, deviations: [{ law, because, link, until: today }] });
describeOptimizer('nothing', { there: 1 }, { as: 'adam' });
describeAutodiff('engine', Value);
`;

const lineOf = (text: string) => tests.split('\n').findIndex((line) => line.includes(text)) + 1;

interface Told {
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending';
  readonly title: string;
  readonly ancestorTitles: readonly string[];
  readonly failureMessages: readonly string[];
}

describe('a file of tests with assay/vitest', () => {
  let told: readonly Told[];
  let whole = '';
  let folder: string;

  const of = (title: string) => told.filter(({ ancestorTitles }) => ancestorTitles.includes(title));
  const statuses = (title: string) => new Set(of(title).map(({ status }) => status));
  const failuresOf = (title: string) => of(title).flatMap(({ failureMessages }) => failureMessages);
  const firstStep = (title: string) => of(title).find((one) => one.title.startsWith('Bias correction yields'));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assay-vitest-'));
    await writeFile(path.join(folder, 'mine.test.mjs'), tests);
    await writeFile(path.join(folder, 'vitest.config.mjs'), 'export default {};');
    const words = [
      'run',
      '--root',
      folder,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${folder}/told.json`,
    ];
    const command = [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...words];
    await new Promise<void>((resolve) => {
      execFile(
        process.execPath,
        command,
        { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
        (_, stdout, stderr) => {
          whole = stdout + stderr;
          resolve();
        },
      );
    });
    const report = JSON.parse(await readFile(path.join(folder, 'told.json'), 'utf8'));
    told = report.testResults.flatMap((file: { assertionResults: Told[] }) => file.assertionResults);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['right', 'float', 'function', 'subject', 'file', 'python', 'dialect'])(
    'passes what is right: %s',
    (title) => {
      expect(failuresOf(title)).toEqual([]);
      expect(of(title).filter(({ status }) => status === 'passed').length).toBeGreaterThan(5);
    },
  );

  it('names each test by the statement of its law', () => {
    const titles = of('right').map(({ title }) => title);
    expect(titles).toContain('After every step the parameters are what the equations of the optimizer give.');
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('fails what is wrong with the report that grading gives, once, at the line of the description', () => {
    const [first = '', ...others] = failuresOf('wrong');
    expect(first).toContain('The bias correction is missing.');
    expect(first).toMatch(/m_hat = m \/ \(1 - beta1\^t\) +bias correction +1 +yours behaves as 0\.1/);
    expect(first).toContain("declare it: deviations: [{ law: 'adam-first-step'");
    expect(first).toContain(`mine.test.mjs:${lineOf("describeOptimizer('wrong'")}:`);
    expect(others.length).toBeGreaterThan(2);
    for (const other of others) {
      expect(other).toContain('The whole report stands at the first law that fails.');
      expect(other).not.toContain('Smallest case');
    }
  });

  it('says which dialect it is where another is described', () => {
    expect(failuresOf('other dialect')[0]).toContain("describe it with dialect: 'eps=hat'.");
  });

  it('skips a law that is left out, and tells the reason', () => {
    const skipped = of('left out').find(({ title }) => title.includes('(left out: it is not corrected)'));
    expect(skipped?.status).toMatch(/skipped|pending/);
    expect(failuresOf('left out').length).toBe(failuresOf('wrong').length - 1);
  });

  it('lets a declared deviation pass until its day, and no longer, and not when it has ended', () => {
    expect(firstStep('declared')).toMatchObject({ status: 'passed' });
    expect(firstStep('declared')?.title).toContain('https://example.org/7');
    expect(firstStep('expired')?.failureMessages[0]).toContain('expired on 2026-11-25');
    expect(firstStep('ended')?.failureMessages[0]).toContain('It no longer deviates');
    expect(failuresOf('ended')).toHaveLength(1);
  });

  it('says what to export where there is nothing to test', () => {
    expect(statuses('nothing').has('passed')).toBe(false);
    expect(whole.includes('No export is an optimizer. It exports number there. Export one of:')).toBe(true);
  });

  it('explains what an engine does wrong', () => {
    expect(failuresOf('engine')[0]).toContain('The subtrahend of a − b gets +1 where −1 is right.');
    expect(of('engine').some(({ status }) => status === 'passed')).toBe(true);
  });
});
