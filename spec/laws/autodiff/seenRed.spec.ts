import { describe, expect, it } from 'vitest';
import { examineEngine } from '../../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../../src/laws/autodiff/index.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';
import type { TraceFailure } from '../../../src/subjects/response.js';
import { plantedEngines } from './plantedEngines.js';

const seed = 20261124;
/** A planted error shows in one of so many cases. */
const runs = 10;

describe('every law of engines has been seen red', () => {
  it('has a planted engine for every law', () => {
    expect(Object.keys(plantedEngines).sort()).toEqual(engineLaws.map(({ id }) => id).sort());
  });

  for (const law of engineLaws) {
    it.each((plantedEngines[law.id] ?? []).map((planted) => [planted.mistake, planted.subject] as const))(
      `${law.id} fails an engine that %s`,
      async (_, subject) => {
        const { reports } = await examineEngine(subject, { seed, runs, laws: [law] });
        expect(reports[0]?.verdict).toBe('fail');
        expect(reports[0]?.breach?.message).toMatch(/\.$/);
      },
    );
  }
});

describe('a chain that is too long', () => {
  const chain = engineLaws.filter(({ id }) => id === 'chain-of-10000');
  const reportOf = async (failure: Partial<TraceFailure>) => {
    const response = { kind: 'failure', reason: 'error', message: 'It threw.', ...failure } as const;
    const subject = { ...referenceEngine('endless'), gradients: async () => [response] };
    return (await examineEngine(subject, { seed, runs, laws: chain })).reports[0];
  };

  it('is a limitation where the stack overflows, and costs nothing', async () => {
    const report = await reportOf({ limit: 'recursion' });
    expect(report).toMatchObject({ verdict: 'skipped', notes: [expect.stringMatching(/recurses, a limitation/)] });
  });

  it('is one too where time or memory ends', async () => {
    for (const reason of ['timeout', 'memory'] as const) {
      expect(await reportOf({ reason })).toMatchObject({ verdict: 'skipped', notes: [expect.any(String)] });
    }
  });

  it('is an error where anything else is thrown', async () => {
    expect(await reportOf({})).toMatchObject({ verdict: 'error', notes: [] });
  });
});
