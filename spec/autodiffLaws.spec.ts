import { describe, expect, it } from 'vitest';
import { handwritten } from '../src/autodiff/primitives/handwritten.js';
import { examineEngine } from '../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../src/laws/autodiff/index.js';
import { lawChapterTitles } from '../src/laws/lawChapter.js';
import { compositions } from '../src/subjects/engines/composition.js';
import type { EngineSettings } from '../src/subjects/engines/engineRunner.js';
import { referenceEngine } from '../src/subjects/referenceEngine.js';

const seed = 20261123;
const runs = 24;
const quickLaws = engineLaws.filter(({ limitation }) => limitation === undefined);

const brokenBy = async (settings: EngineSettings) => {
  const { reports } = await examineEngine(referenceEngine('another', settings), { seed, runs, laws: quickLaws });
  return reports.filter(({ breach }) => breach).map(({ law }) => law.id);
};

describe(lawChapterTitles.autodiff, async () => {
  const { reports } = await examineEngine(referenceEngine('reverse mode'), { seed, runs, laws: engineLaws });

  it.each(reports.map((report) => [`${report.law.statement} (${report.law.source})`, report] as const))(
    '%s',
    (_, { law, breach, verdict }) => {
      expect(breach).toBeUndefined();
      // Reverse mode is handed graphs, not functions.
      expect(verdict).toBe(law.id === 'calls-do-not-grow' ? 'skipped' : 'pass');
    },
  );
});

describe('right engines of other kinds', () => {
  it('may write every primitive by hand, but for what overflows', async () => {
    expect(await brokenBy({ table: handwritten })).toEqual(['far-from-zero']);
  });

  it.each(compositions.map((composition) => [JSON.stringify(composition), composition] as const))(
    'may make operations of others: %s',
    async (_, composition) => {
      expect(await brokenBy({ composition })).toEqual([]);
    },
  );

  it('may walk the order of creation, and take a second backward as they like', async () => {
    for (const secondBackward of ['accumulates', 'compounds'] as const) {
      expect(await brokenBy({ fault: { order: 'tape' }, secondBackward })).toEqual([]);
    }
  });

  it('are asked only for what they offer', async () => {
    const offers = new Set(['add', 'tanh'] as const);
    const small = await examineEngine(referenceEngine('small', { offers }), { seed, runs, laws: quickLaws });
    const skipped = small.reports.filter(({ verdict }) => verdict === 'skipped');
    expect(skipped.map(({ law }) => law.id)).toContain('derivative-of-multiply');
    expect(skipped.map(({ reason }) => reason)).toContain('the engine does not offer multiply');
    expect(small.reports.filter(({ verdict }) => verdict !== 'skipped' && verdict !== 'pass')).toEqual([]);
  });
});
