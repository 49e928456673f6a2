import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examined } from './examined.js';
import type { LibraryOptimizer } from './library.js';
import { librarySubject } from './librarySubject.js';
import { libraryPage } from './page.js';
import { reproduced } from './reproduced.js';

/** Gradient descent as a library has it, moved by a factor that should be 1. */
function descent(factor: number): LibraryOptimizer {
  return {
    name: 'library.sgd',
    documented: { optimizer: 'sgd', says: 'gradient descent', source: 'its manual' },
    reads: ['lr'],
    start({ lr = 0.01 }, tensors) {
      const held = tensors.map((values) => values.slice());
      return {
        step: (gradients) =>
          held.map((theta, k) => {
            for (const [i, g] of (gradients[k] ?? []).entries()) theta[i] = (theta[i] ?? 0) - factor * lr * g;
            return theta.slice();
          }),
      };
    },
  };
}

const library = { id: 'x', title: 'X', packageName: 'x', about: 'A planted one.', optimizers: [], findings: [] };

describe('a library that is examined', () => {
  it('conforms where it does what its documentation says', async () => {
    const page = libraryPage(library, '1.0', [await examined(descent(1), 1)], []);
    expect(page).toMatch(/\| `library\.sgd` \| SGD, float64 \| SGD \| yes, \d laws \|/);
  });

  it('does not conform where it goes uphill, and the page names the mistake and the law', async () => {
    const page = libraryPage(library, '1.0', [await examined(descent(-1), 1)], []);
    expect(page).toContain('with sign-flipped');
    expect(page).toMatch(/no: \d of \d laws broken/);
    expect(page).toContain('- agrees with the equations: theta after step 1');
  });

  it('is not charged with what it offers no way to do', async () => {
    const subject = librarySubject(descent(1));
    const step = { gradients: [Float64Array.of(1)] };
    const tensors = [{ shape: [1], values: Float64Array.of(1) }];
    const [changed] = await subject.traces([
      { hyperparameters: { lr: 1 }, tensors, steps: [step, { ...step, set: { lr: 2 } }] },
    ]);
    expect(changed).toMatchObject({ kind: 'failure', reason: 'not-offered' });
  });
});

describe('a reproduction', () => {
  const finding = { title: '', promised: '', happens: '' };
  const runs = async (program: string) => {
    const place = await mkdtemp(path.join(tmpdir(), 'assay-finding-'));
    const file = path.join(place, 'program.mjs');
    writeFileSync(file, program);
    try {
      return reproduced({ ...finding, reproduction: file }).output;
    } finally {
      await rm(place, { recursive: true });
    }
  };

  it('shows the behaviour as long as it ends with 1', async () => {
    expect(await runs("console.log('still so'); process.exitCode = 1;")).toBe('still so\n');
  });

  it.each(["console.log('mended');", "throw new Error('no such package');"])(
    'is refused where it is %s',
    async (program) => {
      await expect(runs(program)).rejects.toThrow(/take the finding out, or mend the program/);
    },
  );
});
