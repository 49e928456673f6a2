import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { slack } from '../../src/laws/compare.js';
import { type Examination, examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import type { Algorithm } from '../../src/optimizers/algorithm.js';
import { dialectsOf } from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import { enclosedRunner } from '../../src/subjects/enclosedRunner.js';
import { subjectOf } from './asked.js';
import { rewritten, textOf, using } from './rewriting.js';

/** Another way to write a standard's equations. */
interface Implementation {
  readonly standard: Standard;
  readonly algorithm: Algorithm;
}

/** Random rewritings of every optimizer in turn, each in a random dialect; all differ as texts. */
function implementations(count: number): readonly Implementation[] {
  const standards = optimizers.map((optimizer) =>
    dialectsOf(optimizer).map((dialect) => standardOf(optimizer, dialect)),
  );
  const drawn = fc.sample(fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 8 })), {
    seed: 182,
    numRuns: count,
  });
  const all = drawn.map(([dialect, choices], k): Implementation => {
    const dialects = standards[k % standards.length] as readonly Standard[];
    const standard = dialects[dialect % dialects.length] as Standard;
    return { standard, algorithm: rewritten(standard.algorithm, choices) };
  });
  const different = all.filter(({ standard, algorithm }) => textOf(algorithm) !== textOf(standard.algorithm));
  const named = different.map((one) => [`${one.standard.optimizer.id}\n${textOf(one.algorithm)}`, one] as const);
  return [...new Map(named).values()];
}

function examined({ standard, algorithm }: Implementation): Promise<Examination> {
  return examine(subjectOf({ algorithm }), standard, { seed: 1, runs: 2, laws });
}

/** The largest error of any answer, in radii of the standard's enclosure. */
function largestError({ exchanges }: Examination, standard: Standard): number {
  const expect = enclosedRunner(standard.algorithm);
  const errors = exchanges.flatMap(({ request, response }) =>
    expect(request).flatMap((step, s) =>
      step.flatMap((tensor, k) =>
        tensor.map(({ value, radius }, i) => {
          const got = response.kind === 'answer' ? response.parameters[s]?.[k]?.[i] : undefined;
          return got === value ? 0 : Math.abs((got ?? Number.NaN) - value) / radius;
        }),
      ),
    ),
  );
  return Math.max(...errors);
}

/** Eight drawn for each optimizer; of the shortest equations some come out alike. */
const all = implementations(Math.max(230, 8 * optimizers.length));

describe('an implementation that is written in its own way', () => {
  it('comes in at least 200 forms', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
  });

  it.each(optimizers.map((optimizer) => [optimizer.title, optimizer] as const))(
    'of %s is the same function, breaks no law, and errs by less than half of what the slack allows',
    async (_, optimizer) => {
      const own = all.filter(({ standard }) => standard.optimizer === optimizer);
      expect(own.length).toBeGreaterThan(3);
      const errors: number[] = [];
      for (const one of own) {
        const text = textOf(one.algorithm);
        expect(sameFunction(one.standard, one, smallCases(one.standard).slice(-1)), text).toBe(true);
        const examination = await examined(one);
        const broken = examination.reports.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped');
        expect(broken.map(({ law, verdict, breach }) => [law.id, verdict, breach?.message, text])).toEqual([]);
        errors.push(largestError(examination, one.standard));
      }
      const largest = Math.max(...errors);
      // biome-ignore lint/suspicious/noConsole: the largest error is what the slack rests on
      console.info(
        `${own.length} forms of ${optimizer.id} err by at most ${largest.toFixed(2)} radii, of ${slack} allowed`,
      );
      expect(largest).toBeLessThan(slack / 2);
    },
  );
});

describe('a rewriting that is no identity', () => {
  it.each([
    ['A * B / C', 'A / (B * C)'],
    ['A - B', 'B - A'],
    ['(A - B) * C', 'A - B * C'],
    ['A * B + (1 - A) * C', 'B + A * (C - B)'],
    ['A / (B + C)', 'A / B + C'],
    ['sqrt(A) + B', 'sqrt(A + B)'],
    ['A^2', 'abs(A)'],
  ])('is caught: %s as %s', async (left, right) => {
    const standard = standardOf(adam);
    const wrong = using({ left, right })(standard.algorithm);
    for (const algorithm of wrong) {
      const { reports } = await examined({ standard, algorithm });
      expect(
        reports.some(({ verdict }) => verdict === 'fail'),
        textOf(algorithm),
      ).toBe(true);
    }
    expect(wrong.length).toBeGreaterThan(0);
  });
});
