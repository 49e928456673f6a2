import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedForm } from '../../src/laws/closedForm.js';
import { examine } from '../../src/laws/examine.js';
import type { Law } from '../../src/laws/law.js';
import type { LawReport } from '../../src/laws/lawReport.js';
import { computing, honest } from './plantedSubject.js';
import { standard } from './standards.js';

const sgd = standard('sgd');

async function reportOf(text: string, subject = honest(sgd), state?: readonly string[]): Promise<LawReport> {
  const consequence = closedForm({ steps: [2, 4], schedule: true }, text, state);
  const law: Law = {
    id: 'a-closed-form',
    chapter: 'gradient-descent',
    title: '',
    statement: '',
    tex: '',
    source: '',
    holdsFor: () => true,
    consequence,
  };
  const { reports } = await examine(subject, sgd, { seed: 3, runs: 10, laws: [law] });
  return reports[0] as LawReport;
}

describe('a closed form', () => {
  it('draws single requests of its shape', () => {
    const cases = fc.sample(closedForm({ steps: [3, 3] }, 'theta = g').cases(sgd), { seed: 3, numRuns: 10 });
    expect(cases.map((one) => one.length)).toEqual(cases.map(() => 1));
    expect(cases.map(([{ steps }]) => steps.length)).toEqual(cases.map(() => 3));
  });

  it('holds for a subject whose trace is that of the other equations', async () => {
    expect(await reportOf('theta = theta + (-g) * lr')).toMatchObject({ verdict: 'pass', judged: 10 });
    expect(await reportOf('total = total + lr * g\ntheta = theta - lr * g', honest(sgd), ['total'])).toMatchObject({
      verdict: 'pass',
    });
  });

  it('is broken by other equations, and by another subject', async () => {
    expect(await reportOf('theta = theta - lr * g / t')).toMatchObject({ verdict: 'fail', breach: { step: 2 } });
    const wrong = computing('lr * g', '2 * lr * g')(sgd);
    expect(await reportOf('theta = theta - lr * g', wrong)).toMatchObject({ verdict: 'fail', breach: { step: 1 } });
  });

  it('cannot be decided where the other equations are not known', async () => {
    expect(await reportOf('theta = theta - lr * g + (g - g) / (g - g)')).toMatchObject({ verdict: 'undecidable' });
  });
});
