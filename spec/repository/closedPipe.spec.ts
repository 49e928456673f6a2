import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { root } from './workingCopy.js';

it.each([
  ['a page', ['show', 'adam'], 0],
  ['results', ['grade', 'golden/submissions/sgd.js', 'golden/submissions/momentum-not-applied.js', '--json'], 1],
])('the command ends quietly, and as it would have, when nobody reads the rest of %s', async (_, words, expected) => {
  const child = spawn(process.execPath, ['dist/cli.js', ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  // What is logged of each submission is no complaint.
  errors = errors.replaceAll(/^\d+ of \d+ {2}\w+ {2}\S+\n/gm, '');
  expect({ code, errors }).toEqual({ code: expected, errors: '' });
});
