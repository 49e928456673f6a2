import { describe, expect, it } from 'vitest';
import type { Enclosure } from '../../src/arithmetic/enclosure.js';
import type { Answered } from '../../src/diagnosis/agreement.js';
import { sameFunctionAs } from '../../src/diagnosis/sameFunction.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { readsSigns } from '../../src/laws/cases/signCases.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { compareWith } from '../../src/laws/compare.js';
import { compareAsked } from '../../src/laws/compareAsked.js';
import { examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { nameKindsOf } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import { enclosedCourseRunner } from '../../src/subjects/enclosedRunner.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { Course, Trace } from '../../src/subjects/runner.js';
import { subjectOf } from './asked.js';
import { richCases } from './richCases.js';

/** Everything that a submission is asked: the small cases and what the laws draw. */
async function requestsFor(standard: Standard): Promise<readonly TraceRequest[]> {
  const options = { seed: 1, runs: 3, laws, alsoAsk: smallCases(standard) };
  const { exchanges } = await examine(subjectOf(standard), standard, options);
  return exchanges.map(({ request }) => request);
}

interface Count {
  variants: number;
  toldApart: number;
  sameFunction: number;
  escaped: number;
}

/** Counts the one-edit variants by what becomes of them; `view` is how the judge sees what it expects. */
async function countOf(
  standard: Standard,
  requests: readonly TraceRequest[],
  view: (expected: Trace<Enclosure>) => Trace<Enclosure> = (expected) => expected,
): Promise<Count> {
  const expect = enclosedCourseRunner(standard.algorithm);
  const expected = requests.map((request) => {
    const { parameters, asked } = expect(request);
    return { parameters: view(parameters), asked: view(asked) };
  });
  const isSame = sameFunctionAs(standard, richCases(standard));
  const count = { variants: 0, toldApart: 0, sameFunction: 0, escaped: 0 };
  for (const lines of oneEditVariants(standard.algorithm.lines, nameKindsOf(standard.algorithm))) {
    const variant = { algorithm: { ...standard.algorithm, lines } };
    count.variants++;
    if (await isToldApart(variant, requests, expected)) count.toldApart++;
    else if (isSame(variant)) count.sameFunction++;
    else count.escaped++;
  }
  return count;
}

async function isToldApart(
  variant: Pick<Standard, 'algorithm'>,
  requests: readonly TraceRequest[],
  expected: readonly Course<Enclosure>[],
): Promise<boolean> {
  const subject = subjectOf(variant);
  for (const [k, request] of requests.entries()) {
    const [response] = await subject.traces([request]);
    const { parameters, asked } = expected[k] as Course<Enclosure>;
    const answer = response as Answered['answer'];
    const judgements = [compareWith(parameters, answer), compareAsked(asked, variant.algorithm, request, answer)];
    if (judgements.some(({ kind }) => kind === 'broken')) return true;
  }
  return false;
}

describe('one slip of the pen', () => {
  it.each(optimizers.map((optimizer) => [optimizer.title, optimizer] as const))(
    'in %s is seen, unless it changes nothing',
    async (_, optimizer) => {
      const standard = standardOf(optimizer);
      const count = await countOf(standard, await requestsFor(standard));
      // biome-ignore lint/suspicious/noConsole: the counts are evidence
      console.info(`one-edit variants of ${optimizer.id}: ${JSON.stringify(count)}`);
      expect(count.escaped).toBe(0);
      expect(count.toldApart + count.sameFunction).toBe(count.variants);
      // A positive factor of what stands in a sign changes nothing either.
      expect(count.sameFunction).toBeLessThan(count.variants / (readsSigns(standard.algorithm.lines) ? 10 : 20));
    },
  );

  it('escapes a judge whose radii are a million million times as wide', async () => {
    const standard = standardOf(adam);
    const widen = (expected: Trace<Enclosure>): Trace<Enclosure> =>
      expected.map((step) =>
        step.map((tensor) => tensor.map(({ value, radius }) => ({ value, radius: radius * 1e12 }))),
      );
    const count = await countOf(standard, smallCases(standard), widen);
    expect(count.escaped).toBeGreaterThan(0);
  });
});
