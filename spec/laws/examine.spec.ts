import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requests } from '../../src/laws/cases/requests.js';
import { type Examination, examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import { broken, holds, type Judgement, type Law } from '../../src/laws/law.js';
import type { LawReport } from '../../src/laws/lawReport.js';
import { seedFor } from '../../src/laws/seedFor.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { FailureReason, TraceResponse } from '../../src/subjects/response.js';
import type { Subject } from '../../src/subjects/subject.js';
import { honest } from './plantedSubject.js';
import { standard } from './standards.js';

const sgd = standard('sgd');

/** A law for these specs: it draws plain requests and judges them as it is told. */
function lawThat(judge: (count: number) => Judgement, rest: Partial<Law> = {}): Law {
  let count = 0;
  return {
    id: 'a-law',
    chapter: 'behaviour',
    title: 'a law',
    statement: 'A statement.',
    tex: 'x',
    source: 'this spec',
    holdsFor: () => true,
    consequence: { cases: (of) => requests(of).map((request) => [request]), judge: () => judge(count++) },
    ...rest,
  };
}

const wrong = (): Judgement => broken({ request: 0, message: 'It is wrong.' });
const tooWide = (): Judgement => ({ kind: 'undecidable', reason: 'it is too wide' });

const examineBy = (chosen: readonly Law[], subject: Subject = honest(sgd), runs = 8): Promise<Examination> =>
  examine(subject, sgd, { seed: 1, runs, laws: chosen });

async function reportOf(law: Law, subject?: Subject): Promise<LawReport> {
  const { reports } = await examineBy([law], subject);
  return reports[0] as LawReport;
}

/** Fails at the requests of these numbers, counted from 0. */
function failingAt(reason: FailureReason, isFailing: (index: number) => boolean): Subject {
  const subject = honest(sgd);
  const failure: TraceResponse = { kind: 'failure', reason, message: 'It did not answer.', step: 2 };
  const traces = async (asked: readonly TraceRequest[]): Promise<readonly TraceResponse[]> =>
    (await subject.traces(asked)).map((answer, k) => (isFailing(k) ? failure : answer));
  return { ...subject, traces };
}

describe('the verdict on a law', () => {
  it('is pass when every case holds, with the number of cases and their features', async () => {
    const report = await reportOf(lawThat(() => holds));
    expect(report).toMatchObject({ verdict: 'pass', judged: 8, undecidable: 0 });
    const steps = ['one step', 'several steps'].map((feature) => report.features.get(feature) ?? 0);
    expect(steps.reduce((sum, count) => sum + count)).toBe(8);
  });

  it('is fail at the first case that does not, with its requests', async () => {
    const report = await reportOf(lawThat((count) => (count < 3 ? holds : wrong())));
    expect(report).toMatchObject({ verdict: 'fail', judged: 4, breach: { message: 'It is wrong.' } });
    expect(report.breach?.requests).toHaveLength(1);
  });

  it('is fail even when all else is undecidable', async () => {
    expect(await reportOf(lawThat((count) => (count < 7 ? tooWide() : wrong())))).toMatchObject({ verdict: 'fail' });
  });

  it('is undecidable, never pass, when no case could be judged', async () => {
    const report = await reportOf(lawThat(tooWide));
    expect(report).toMatchObject({ verdict: 'undecidable', judged: 0, undecidable: 8, reason: 'it is too wide' });
    expect(report.features.size).toBe(0);
  });

  it('counts undecidable cases apart from those judged', async () => {
    const report = await reportOf(lawThat((count) => (count % 4 === 0 ? tooWide() : holds)));
    expect(report).toMatchObject({ verdict: 'pass', judged: 6, undecidable: 2 });
  });

  it('is skipped where the law does not hold, with the reason', async () => {
    const law = lawThat(wrong, { holdsFor: () => 'it speaks of Adam' });
    expect(await reportOf(law)).toMatchObject({ verdict: 'skipped', judged: 0, reason: 'it speaks of Adam' });
  });

  it('is skipped where nothing is visible from outside', async () => {
    const { consequence: _, ...internal } = lawThat(wrong);
    expect(await reportOf(internal)).toMatchObject({
      verdict: 'skipped',
      reason: expect.stringContaining('intermediates'),
    });
  });

  it.each(['error', 'bad-answer', 'timeout', 'memory', 'output-limit', 'not-run', 'harness-error'] as const)(
    'is %s where the subject ends so',
    async (reason) => {
      const report = await reportOf(
        lawThat(() => holds),
        failingAt(reason, (k) => k === 3),
      );
      const failure = { reason, step: 2 };
      expect(report).toMatchObject({ verdict: reason, judged: 3, reason: 'It did not answer.', failure });
    },
  );

  it('passes over cases that the contract does not offer, and is skipped when it offers none', async () => {
    const half = await reportOf(
      lawThat(() => holds),
      failingAt('not-offered', (k) => k % 2 === 0),
    );
    expect(half).toMatchObject({ verdict: 'pass', judged: 4 });
    const none = await reportOf(
      lawThat(() => holds),
      failingAt('not-offered', () => true),
    );
    expect(none).toMatchObject({ verdict: 'skipped', judged: 0, reason: 'It did not answer.' });
  });
});

describe('an examination', () => {
  it('asks everything in one batch, and each request once', async () => {
    const batches: (readonly TraceRequest[])[] = [];
    const subject = honest(sgd);
    const listening: Subject = {
      ...subject,
      traces: (asked) => {
        batches.push(asked);
        return subject.traces(asked);
      },
    };
    const fixed = fc.sample(requests(sgd), { seed: 2, numRuns: 1 })[0] as TraceRequest;
    const law = lawThat(() => holds, {
      consequence: { cases: () => fc.constant([fixed]), judge: () => holds },
    });
    const { reports, exchanges } = await examine(listening, sgd, {
      seed: 1,
      runs: 5,
      laws: [law, { ...law, id: 'another-law' }],
      alsoAsk: [
        { ...fixed, steps: [...fixed.steps] },
        { ...fixed, probes: { twin: true } },
      ],
    });
    expect(batches.map((asked) => asked.length)).toEqual([2]);
    expect(exchanges.map(({ request }) => request)).toEqual(batches[0]);
    expect(exchanges.map(({ response }) => response.kind)).toEqual(['answer', 'answer']);
    expect(reports.map(({ judged }) => judged)).toEqual([5, 5]);
  });

  it('draws for each law alone: laws beside it change nothing', async () => {
    const asked = async (chosen: readonly Law[]): Promise<readonly TraceRequest[]> =>
      (await examineBy(chosen)).exchanges.map(({ request }) => request);
    const [first, second] = laws.filter(({ holdsFor, consequence }) => consequence && holdsFor(sgd) === true);
    const [own, beside] = [await asked([first as Law]), await asked([second as Law])];
    expect(await asked([first as Law, second as Law])).toEqual([...own, ...beside]);
    expect(await asked([second as Law, first as Law])).toEqual([...beside, ...own]);
  });

  it('has a seed of its own for each law, and another for each seed', () => {
    const seeds = laws.flatMap(({ id }) => [seedFor(1, id), seedFor(2, id)]);
    expect(new Set(seeds).size).toBe(2 * laws.length);
    expect(seeds.every(Number.isInteger)).toBe(true);
    expect(seedFor(1, 'negation')).toBe(seedFor(1, 'negation'));
  });

  it('gives each judge the requests, answers and enclosures of its case, in order', async () => {
    const law = lawThat(() => holds, {
      consequence: {
        cases: (of) => requests(of).map((request) => [request, { ...request, probes: { repeat: true } }]),
        judge: ([first, second], { standard: against }) => {
          expect(against).toBe(sgd);
          expect([first.request.probes, second?.request.probes]).toEqual([undefined, { repeat: true }]);
          expect(first.answer).toEqual(second?.answer);
          const values = first.expected.map((step) => step.map((tensor) => tensor.map(({ value }) => value)));
          expect(values).toEqual(first.answer.parameters.map((step) => step.map((tensor) => Array.from(tensor))));
          return holds;
        },
      },
    });
    expect(await reportOf(law)).toMatchObject({ verdict: 'pass', judged: 8 });
  });
});
