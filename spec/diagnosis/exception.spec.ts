import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/diagnosis/agreement.js';
import { splitByBreach } from '../../src/diagnosis/breached.js';
import { exceptionOf } from '../../src/diagnosis/exception.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { momentum } from '../../src/optimizers/momentum.js';
import { reference } from '../../src/subjects/reference.js';

const standard = standardOf(momentum);

async function exceptionsOf(edits: Parameters<typeof edited>[1]): Promise<readonly string[]> {
  const subject = reference('planted', edited(standard.algorithm, edits));
  const requests = smallCases(standard);
  const answers = await subject.traces(requests);
  const asked = requests.map((request, k) => ({ request, answer: answers[k] })) as readonly Answered[];
  const { breached, kept } = splitByBreach(asked, standard);
  return exceptionOf(breached, kept);
}

describe('what all differing cases have', () => {
  it('is a changing rate where the rate stands inside the average', async () => {
    const inside = [
      { replace: '(1 - momentum) * g', with: 'lr * (1 - momentum) * g' },
      { replace: 'lr * m', with: 'm' },
    ];
    expect(await exceptionsOf(inside)).toEqual(['a changing rate']);
  });

  it('is nothing where the difference is everywhere', async () => {
    expect(await exceptionsOf([{ replace: 'lr * m', with: '2 * lr * m' }])).not.toContain('a changing rate');
  });

  it('is nothing where nothing differs', async () => {
    expect(await exceptionsOf([])).toEqual([]);
  });
});
