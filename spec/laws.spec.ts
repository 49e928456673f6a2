import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../src/laws/examine.js';
import { laws } from '../src/laws/index.js';
import type { Law, Standard } from '../src/laws/law.js';
import { type Chapter, chapters } from '../src/optimizers/chapter.js';
import { optimizers } from '../src/optimizers/index.js';
import type { Optimizer } from '../src/optimizers/optimizer.js';
import { reference } from '../src/subjects/reference.js';
import { nameOf, usedStandards } from './laws/standards.js';

const seed = 20261123;
const runs = 10;

for (const [chapter, title] of Object.entries(chapters) as [Chapter, string][]) {
  describe(title, () => {
    for (const law of laws.filter((candidate) => candidate.chapter === chapter)) {
      describe(`${law.statement} (${law.source})`, () => {
        for (const optimizer of optimizers) {
          const dialects = spokenOf(law, optimizer);
          if (dialects.length === 0) continue;
          it(`${optimizer.title}${inDialects(dialects.length)}`, async () => {
            for (const dialect of dialects) await holdsFor(law, dialect);
          });
        }
      });
    }
  });
}

/** The dialects of an optimizer that a law speaks of. */
function spokenOf(law: Law, optimizer: Optimizer): readonly Standard[] {
  return usedStandards.filter((standard) => standard.optimizer === optimizer && law.holdsFor(standard) === true);
}

function inDialects(count: number): string {
  return count > 1 ? ` in ${count} dialects` : '';
}

async function holdsFor(law: Law, standard: Standard): Promise<void> {
  const name = nameOf(standard);
  for (const request of law.identity ? fc.sample(law.identity.cases(standard), { seed, numRuns: runs }) : []) {
    expect(law.identity?.check(standard, request), name).toBeUndefined();
  }
  if (!law.consequence) return;
  const subject = reference(standard.optimizer.id, standard.algorithm);
  const { reports } = await examine(subject, standard, { seed, runs, laws: [law] });
  const [report] = reports;
  expect(report?.breach, name).toBeUndefined();
  expect(report?.verdict, name).toBe('pass');
}

it('every law speaks of some optimizer', () => {
  expect(laws.filter((law) => !usedStandards.some((of) => law.holdsFor(of) === true)).map(({ id }) => id)).toEqual([]);
});
