import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench, describe } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = path.join(root, 'dist', 'cli.js');
const settings = { iterations: 10, warmupIterations: 2, time: 0, warmupTime: 0 };

/** A whole run of the command, from a cold start to its end. */
function grade(name: string): void {
  const { status, stderr } = spawnSync(process.execPath, [
    command,
    'grade',
    path.join(root, 'golden/submissions', name),
  ]);
  if (status !== 0 && status !== 1) throw new Error(String(stderr));
}

// The ratio to an empty node is what can be compared between machines; the goal is 0.5 s where node takes 0.05 s.
describe('one submission, cold start to verdict', () => {
  bench(
    'an empty node',
    () => {
      spawnSync(process.execPath, ['--eval', '0']);
    },
    settings,
  );
  bench('assay grade, a right one', () => grade('adam-in-place.ts'), settings);
  bench('assay grade, a wrong one', () => grade('adam-no-bias-correction.ts'), settings);
});
