import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../src/laws/examine.js';
import { laws } from '../src/laws/index.js';
import type { Law, Standard } from '../src/laws/law.js';
import { standardOf } from '../src/laws/standard.js';
import { type Chapter, chapters } from '../src/optimizers/chapter.js';
import { dialectName, dialectsOf } from '../src/optimizers/dialect.js';
import { optimizers } from '../src/optimizers/index.js';
import { reference } from '../src/subjects/reference.js';

const seed = 20261123;

/** Every optimizer in every dialect. */
const standards = optimizers.flatMap((optimizer) =>
  dialectsOf(optimizer).map((dialect) => standardOf(optimizer, dialect)),
);

function nameOf({ optimizer, dialect }: Standard): string {
  const name = dialectName(dialect);
  return name ? `${optimizer.title}, ${name}` : optimizer.title;
}

for (const [chapter, title] of Object.entries(chapters) as [Chapter, string][]) {
  describe(title, () => {
    for (const law of laws.filter((candidate) => candidate.chapter === chapter)) {
      describe(`${law.statement} (${law.source})`, () => {
        const applicable = standards.filter((standard) => law.holdsFor(standard) === true);
        it('speaks of some optimizer', () => expect(applicable.length).toBeGreaterThan(0));
        for (const standard of applicable) it(nameOf(standard), () => holdsFor(law, standard));
      });
    }
  });
}

async function holdsFor(law: Law, standard: Standard): Promise<void> {
  for (const request of fc.sample(law.identity?.cases(standard) ?? fc.constant(undefined), { seed, numRuns: 20 })) {
    if (request) expect(law.identity?.check(standard, request)).toBeUndefined();
  }
  if (!law.consequence) return;
  const subject = reference(standard.optimizer.id, standard.algorithm);
  const { reports } = await examine(subject, standard, { seed, runs: 20, laws: [law] });
  const [report] = reports;
  expect(report?.breach).toBeUndefined();
  expect(report?.verdict).toBe('pass');
  expect(report?.judged).toBeGreaterThan(0);
}
