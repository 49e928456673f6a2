import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench, describe } from 'vitest';

const command = path.join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'cli.js');

describe('start of the command', () => {
  const settings = { iterations: 20, warmupIterations: 2, time: 0, warmupTime: 0 };
  bench(
    'an empty node',
    () => {
      spawnSync(process.execPath, ['--eval', '']);
    },
    settings,
  );
  bench(
    'assay --help',
    () => {
      spawnSync(process.execPath, [command, '--help']);
    },
    settings,
  );
});
