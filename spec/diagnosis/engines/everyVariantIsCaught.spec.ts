import { describe, expect, it } from 'vitest';
import type { Offers } from '../../../src/autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../../src/autodiff/mistakes/index.js';
import { inOrders, settingsOf } from '../../../src/diagnosis/engines/engineCandidate.js';
import { examineEngine } from '../../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../../src/laws/autodiff/index.js';
import { ownOperations } from '../../../src/subjects/engines/composition.js';
import type { GradientSubject } from '../../../src/subjects/gradientSubject.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';

const offers: Offers = new Set([
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'power', 'constant_power'] as const),
  ...(['exp', 'log', 'tanh', 'sigmoid', 'relu', 'gelu', 'gelu_tanh', 'hypot', 'max'] as const),
]);
const laws = engineLaws.filter(({ limitation }) => limitation === undefined);

/** One drawn case a law, so that what catches a variant is among the cases that are always asked. */
const runs = 1;

/** The first law that is broken, each asked by itself: most variants are caught by one of the first. */
async function caughtBy(subject: GradientSubject): Promise<string | undefined> {
  for (const law of laws) {
    const { reports } = await examineEngine(subject, { seed: 2, runs, laws: [law] });
    if (reports.some(({ verdict }) => verdict === 'fail' || verdict === 'error')) return law.id;
  }
  return undefined;
}

describe('the laws catch every named mistake, in every operation, whatever is drawn', () => {
  it('and nothing else', async () => {
    expect(await caughtBy(referenceEngine('right', { offers }))).toBeUndefined();
  });

  it.each(engineMistakes.map((mistake) => [mistake.id, mistake] as const))('%s', async (_, { variants }) => {
    for (const variant of variants(offers).flatMap(inOrders)) {
      const settings = settingsOf({ kind: 'mistake', variant, composition: ownOperations });
      const { secondBackward = 'resets' } = variant;
      const subject = referenceEngine('planted', { ...settings, offers, secondBackward });
      expect(await caughtBy(subject), JSON.stringify(variant)).toBeDefined();
    }
  });
});
