import { describe, expect, it } from 'vitest';
import { compare } from '../../src/conformance/compare.js';
import { isSame } from '../../src/conformance/comparisonDocument.js';
import { algorithmIn, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { reference } from '../../src/subjects/reference.js';
import type { Subject } from '../../src/subjects/subject.js';
import { inSingle } from './plantedSubjects.js';

const seed = 1;
const adam = findOptimizer('adam');
const subjectOf = (id: string, dialect: readonly string[] = []) => {
  const optimizer = findOptimizer(id);
  return reference(id, algorithmIn(optimizer, findDialect(optimizer, dialect).dialect));
};

/** A subject that no equations of the registry explain. */
function cosines(factor: number): Subject {
  const traces: Subject['traces'] = async (requests) =>
    requests.map(({ steps, tensors }) => ({
      kind: 'answer',
      parameters: steps.map((_, k) => tensors.map(({ values }) => values.map((x) => Math.cos(x * k) * factor))),
      observations: {},
    }));
  return { ...subjectOf('adam'), traces };
}

describe('compare', () => {
  it('finds one function in two programs that round otherwise', async () => {
    const folded = [{ replace: 'lr * m_hat / (sqrt(v_hat) + eps)', with: 'm_hat / (sqrt(v_hat) + eps) * lr' }];
    const other = reference('folded', edited(algorithmOf(adam), folded));
    const found = await compare(subjectOf('adam'), other, { seed });
    expect(isSame(found)).toBe(true);
    expect(found).toMatchObject({ bound: 'float64', relation: 'same-dialect' });
  });

  it('holds single precision beside double to the bound of single', async () => {
    const found = await compare(subjectOf('adam'), inSingle(algorithmOf(adam)), { seed });
    expect(found).toMatchObject({ bound: 'float32' });
    expect(isSame(found)).toBe(true);
  });

  it('separates dialects by the shortest input, with step and gap', async () => {
    const found = await compare(subjectOf('adam'), subjectOf('adam', ['eps=hat']), { seed });
    expect(found.relation).toBe('dialects');
    expect(found.apart).toMatchObject({ step: 1, tensor: 0, coordinate: 0 });
    expect(found.apart?.request.steps).toHaveLength(1);
  });

  it('holds what neither equations nor rounding explain to the bit', async () => {
    const [one, other] = [cosines(1), cosines(1 + 2 ** -52)];
    const found = await compare(one, other, { seed });
    expect(found).toMatchObject({ bound: 'bits', relation: 'unknown' });
    expect(isSame(found)).toBe(false);
    expect(isSame(await compare(one, one, { seed }))).toBe(true);
  });

  it('translates by an identity of the registry, and confirms it on both', async () => {
    const { translations, apart } = await compare(subjectOf('qhm'), subjectOf('momentum'), { seed, translate: true });
    expect(apart).toBeDefined();
    expect(translations).toHaveLength(1);
    expect(translations?.[0]).toMatchObject({ by: 'one' });
    expect(translations?.[0]?.settings).toContainEqual({ name: 'nu', value: 1 });
    expect(translations?.[0]?.settings).toContainEqual({ name: 'lr', value: 'lr' });
    expect(translations?.[0]?.apart).toBeUndefined();
  });

  it('shows by a counterexample that an identity does not hold in another dialect', async () => {
    const heavy = subjectOf('momentum', ['form=heavy-ball']);
    const { translations } = await compare(subjectOf('qhm'), heavy, { seed, translate: true });
    expect(translations?.[0]?.apart).toBeDefined();
  });

  it('knows no translation where the registry has no identity', async () => {
    const { translations } = await compare(subjectOf('lion'), subjectOf('rprop'), { seed, translate: true });
    expect(translations).toEqual([]);
  });
});
