import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench, describe } from 'vitest';
import { check } from '../src/conformance/check.js';
import { identify } from '../src/conformance/identify.js';
import { record } from '../src/conformance/record.js';
import { specimenOf } from '../src/conformance/specimen.js';
import { parseEquations } from '../src/formula/parse.js';
import { adam } from '../src/optimizers/adam.js';
import { algorithmOf, edited } from '../src/optimizers/algorithm.js';
import { optimizers } from '../src/optimizers/index.js';
import { lamb } from '../src/optimizers/lamb.js';
import { reference } from '../src/subjects/reference.js';
import type { Subject } from '../src/subjects/subject.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = 1;
const written = algorithmOf(adam);

const right = reference('adam', written);
const slip = reference('slip', edited(written, [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat) - eps' }]));
const other = reference('other', {
  ...written,
  lines: parseEquations('theta = theta - lr * tanh(g) * cos(theta * t)'),
});
const baseline = await record(right, { seed, version: '0.0.0' });

/** One test file that describes one optimizer, run by vitest from a cold start. */
function runTests(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const text = `
import { describeOptimizer } from '${path.join(root, 'dist', 'vitest.js')}';
describeOptimizer('adam', new URL('file://${path.join(root, 'golden', 'submissions', 'adam-in-place.ts')}'), { as: 'adam' });`;
  writeFileSync(path.join(folder, 'adam.test.mjs'), text);
  const words = [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', folder];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stdout);
}

interface Job {
  readonly name: string;
  /** What it may take, in milliseconds. */
  readonly limit: number;
  readonly work: () => unknown;
}

/** Without a name that hints at it, so that the whole registry is gone through. */
const identified = (name: string, subject: Subject): Job => {
  return { name: `identify, ${name}`, limit: 2000, work: () => identify(specimenOf(subject), { seed }) };
};

const jobs: readonly Job[] = [
  identified('Adam', right),
  identified('LAMB', reference('lamb', algorithmOf(lamb))),
  identified('one edit', slip),
  identified('nothing found', other),
  { name: 'check, unchanged', limit: 500, work: () => check(right, baseline) },
  { name: 'check, one edit', limit: 2000, work: () => check(slip, baseline) },
  { name: 'vitest run of one description', limit: 3000, work: runTests },
];

const rows: { name: string; limit: number; first: number; median: number }[] = [];
for (const { name, limit, work } of jobs) {
  const times: number[] = [];
  for (let k = 0; k < 4; k++) {
    const start = performance.now();
    await work();
    times.push(Math.round(performance.now() - start));
  }
  const [first = 0, ...later] = times;
  rows.push({ name, limit, first, median: later.sort((a, b) => a - b)[1] ?? 0 });
}
console.table(rows);
for (const optimizer of optimizers) {
  const { is } = await identify(reference('x', algorithmOf(optimizer)), { seed });
  if (is?.optimizer !== optimizer.id || is.dialect !== '') throw new Error(`${optimizer.id} is not recognised.`);
}
const slow = rows.filter(({ limit, first, median }) => Math.min(first, median) > limit);
if (slow.length > 0) throw new Error(`These take too long: ${slow.map(({ name }) => name).join(', ')}.`);

describe('conformance', () => {
  for (const { name, work } of jobs)
    bench(
      name,
      async () => {
        await work();
      },
      { iterations: 3, time: 0 },
    );
});
