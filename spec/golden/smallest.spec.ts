import { describe, expect, it } from 'vitest';
import { smallestFile, smallestOfOptimizer } from '../../build/golden/smallest.js';
import { smallestOf, splitByBreach } from '../../src/diagnosis/breached.js';
import { allZero, hyperparameters, settings } from '../../src/laws/cases/settings.js';
import { compareShapes, shapeOf } from '../../src/laws/cases/size.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { answeredBy } from '../diagnosis/asked.js';
import { textOf } from '../repository/workingCopy.js';

/** Small whole numbers at every setting: a step, then two. */
function grid(standard: Standard): readonly TraceRequest[] {
  const numbers = [0, 1, 2, -1];
  const scripts = [...numbers.map((g) => [g]), ...numbers.flatMap((g) => numbers.map((next) => [g, next]))];
  return [...settings, allZero].flatMap((setting) =>
    scripts.flatMap((script) =>
      [0, 1, 2].map((start) => ({
        hyperparameters: hyperparameters(standard, setting),
        tensors: [{ shape: [1], values: Float64Array.of(start) }],
        steps: script.map((g) => ({ gradients: [Float64Array.of(g)] })),
      })),
    ),
  );
}

describe('the smallest case of every named mistake', () => {
  it('is what the reports show today', async () => {
    const { path, text } = await smallestFile();
    expect(text.includes('| none |')).toBe(false);
    expect(textOf(path), 'run npm run golden').toBe(text);
  });

  it('would not be taken for a larger one', async () => {
    // Of those that show a mistake the last, which has the most steps and parts.
    const larger = await smallestOfOptimizer(adam, (breached) => breached.at(-1));
    const frozen = textOf('golden/SMALLEST.md').split('\n');
    expect(larger.filter((row) => row.startsWith('| ') && !frozen.includes(row)).length).toBeGreaterThan(20);
    expect((await smallestOfOptimizer(adam)).filter((row) => !frozen.includes(row))).toEqual([]);
  });

  it('has no smaller one in small whole numbers', async () => {
    const smaller: string[] = [];
    // A sample, from the plainest optimizers to those with norms and signs: all of them take half a minute.
    for (const optimizer of optimizers.filter((_, k) => k % 7 === 3)) {
      const standard = standardOf(optimizer);
      const others = grid(standard);
      for (const { id, edits = [], fault } of optimizer.mistakes) {
        const planted = { algorithm: edited(standard.algorithm, edits), ...(fault ? { fault } : {}) };
        const known = splitByBreach(await answeredBy(planted, smallCases(standard)), standard).breached;
        const { shape = { steps: 0, parts: 0 } } = smallestOf(known, standard) ?? {};
        const fewer = others.filter((request) => compareShapes(shapeOf(request), shape) < 0);
        const { breached } = splitByBreach(await answeredBy(planted, fewer), standard);
        if (breached.length > 0) smaller.push(`${optimizer.id}: ${id}`);
      }
    }
    expect(smaller).toEqual([]);
  });
});
