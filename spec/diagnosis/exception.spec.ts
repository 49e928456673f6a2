import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/diagnosis/agreement.js';
import { splitByBreach } from '../../src/diagnosis/breached.js';
import { exceptionIn, exceptionOf } from '../../src/diagnosis/exception.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { momentum } from '../../src/optimizers/momentum.js';
import { reference } from '../../src/subjects/reference.js';
import { richCases } from './richCases.js';

const standard = standardOf(momentum);

type Edits = Parameters<typeof edited>[1];
type Split = ReturnType<typeof splitByBreach>;

async function splitOf(edits: Edits, requests = smallCases(standard)): Promise<Split> {
  const subject = reference('planted', edited(standard.algorithm, edits));
  const answers = await subject.traces(requests);
  const asked = requests.map((request, k) => ({ request, answer: answers[k] })) as readonly Answered[];
  return splitByBreach(asked, standard);
}

async function exceptionsOf(edits: Edits): Promise<readonly string[]> {
  const { breached, kept } = await splitOf(edits);
  return exceptionOf(breached, kept);
}

const later: Edits = [{ replace: 'momentum * m', with: '(t > 3 ? 1 : momentum) * m' }];

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

  it('is nothing where every case that is long enough differs', async () => {
    const long = richCases(standard).map((request) => ({ ...request, steps: [...request.steps, ...request.steps] }));
    const { breached, kept } = await splitOf(later, [...smallCases(standard), ...long]);
    expect(breached.length).toBeGreaterThanOrEqual(long.length);
    expect(exceptionOf(breached, kept)).toEqual([]);
    expect(exceptionIn(breached, kept, standard)).toMatch(
      /^The first 3 steps are always right, and step 4 is the first that differs: /,
    );
  });

  it('is told with what is likely behind it', async () => {
    const { breached, kept } = await splitOf([{ replace: 'lr * m', with: '(g == 0 ? 0 : lr) * m' }]);
    expect(exceptionIn(breached, kept, standard)).toBe(
      'Only cases with a zero gradient differ from SGD with momentum; look for a condition that 0 meets, or a division by it.',
    );
    const second = await splitOf([{ replace: 'momentum * m', with: '0 * m' }]);
    expect(exceptionIn(second.breached, second.kept, standard)).toBe(
      'The first step is always right: look at what depends on t, or is kept from one step to the next.',
    );
  });

  it('names a circumstance by its own name', async () => {
    const { breached, kept } = await splitOf([{ replace: 'lr * m', with: '2 * lr * m' }]);
    const probed = breached.filter(({ exchange }) => exchange.request.probes?.twin);
    const others = breached.filter(({ exchange }) => !exchange.request.probes).map(({ exchange }) => exchange);
    expect(exceptionIn(probed, [...others, ...kept], standard)).toContain(
      'Only cases with a second instance differ from SGD with momentum; look for what instances share.',
    );
  });
});
