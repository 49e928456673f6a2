import { describe, expect, it } from 'vitest';
import { checksFrom, scoreOf } from '../../src/grading/checksFrom.js';
import { isSpent, verdictOf } from '../../src/grading/verdictOf.js';
import type { Exchange } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Law } from '../../src/laws/law.js';
import type { LawReport, LawVerdict } from '../../src/laws/lawReport.js';
import type { FailureReason } from '../../src/subjects/response.js';

const [law] = laws as readonly [Law];
const report = (verdict: LawVerdict): LawReport => ({
  law,
  verdict,
  judged: 3,
  undecidable: 0,
  notes: [],
  features: new Map(),
});
const reports = (...verdicts: readonly LawVerdict[]) => verdicts.map(report);

const request = { hyperparameters: {}, tensors: [], steps: [] };
const answered: Exchange = { request, response: { kind: 'answer', parameters: [], observations: {} } };
const failed = (reason: FailureReason, step?: number): Exchange => ({
  request,
  response: { kind: 'failure', reason, message: 'So it is.', ...(step === undefined ? {} : { step }) },
});

describe('the verdict on the whole', () => {
  it.each<[string, readonly LawVerdict[]]>([
    ['pass', ['pass', 'skipped']],
    ['fail', ['pass', 'fail', 'undecidable']],
    ['undecidable', ['pass', 'undecidable']],
    ['undecidable', ['skipped', 'skipped']],
    ['undecidable', []],
  ])('is %s for checks that are %j', (verdict, verdicts) => {
    expect(verdictOf(reports(...verdicts), [answered])).toMatchObject({ verdict, message: '' });
  });

  it('is what ended the run, in which case and at which step', () => {
    const exchanges = [answered, answered, failed('timeout', 1), failed('not-run')];
    expect(verdictOf(reports('timeout', 'not-run'), exchanges)).toEqual({
      verdict: 'timeout',
      message: 'Timeout after 5 s, in the 3rd case, at step 1. So it is.',
      place: null,
    });
  });

  it('tells the time limit that held', () => {
    const { message } = verdictOf(reports('timeout'), [failed('timeout')], { fuel: 450 });
    expect(message).toBe('Timeout after 0.5 s, in the 1st case. So it is.');
  });

  it('is a fault of ours before anything that may follow from it', () => {
    expect(verdictOf(reports('fail'), [failed('error'), failed('harness-error')]).verdict).toBe('harness-error');
  });

  it('is an error where it throws or gives no numbers, and a place says where', () => {
    expect(verdictOf(reports('bad-answer'), [failed('bad-answer', 2)])).toMatchObject({
      verdict: 'error',
      message: 'No numbers, in the 1st case, at step 2. So it is.',
    });
  });

  it('does not mind what a contract cannot offer', () => {
    expect(verdictOf(reports('pass', 'skipped'), [answered, failed('not-offered')]).verdict).toBe('pass');
  });

  it('says when a submission is not to be asked again', () => {
    expect((['timeout', 'memory', 'output-limit', 'harness-error'] as const).every(isSpent)).toBe(true);
    expect((['fail', 'error', 'pass'] as const).some(isSpent)).toBe(false);
  });
});

describe('points', () => {
  it('are one for each law that holds, of those that could be judged', () => {
    const checks = checksFrom(reports('pass', 'fail', 'skipped', 'undecidable', 'not-run', 'harness-error'), String);
    expect(checks.map(({ points, maxPoints }) => [points, maxPoints])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(scoreOf(checks)).toBe(1 / 3);
  });

  it('are none where nothing could be judged', () => {
    expect(scoreOf(checksFrom(reports('skipped'), String))).toBe(0);
  });
});
