import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/conformance/baseline.js';
import { check } from '../../src/conformance/check.js';
import { driftBetween, requestOf } from '../../src/conformance/drift.js';
import { casesOf, record } from '../../src/conformance/record.js';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { algorithmIn, algorithmOf, edited, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { reference } from '../../src/subjects/reference.js';
import { inSingle } from './plantedSubjects.js';

const options = { seed: 1, version: '0.0.0' };
const adam = findOptimizer('adam');
const subject = reference('adam', algorithmOf(adam));
const baseline = await record(subject, options);

/** Every function that one slip of the pen makes of an optimizer. */
function slipsOf(id: string) {
  const standard = standardOf(findOptimizer(id));
  const { algorithm } = standard;
  const all = [...oneEditVariants(algorithm.lines, nameKindsOf(algorithm))].map((lines) => ({ ...algorithm, lines }));
  return all.filter((slip) => !sameFunction({ algorithm }, { algorithm: slip }, smallCases(standard)));
}

describe('check', () => {
  it('is quiet on 100 repeated runs', async () => {
    for (let run = 0; run < 100; run++) {
      const now = { ...baseline, cases: await casesOf(subject, baseline.cases.map(requestOf)) };
      expect(driftBetween(baseline, now).verdict).toBe('exact');
    }
    expect(await check(subject, baseline)).toMatchObject({ verdict: 'exact', exact: baseline.cases.length });
  });

  it('speaks on every one-edit variant of Adagrad', async () => {
    const { id } = findOptimizer('adagrad');
    const recorded = await record(reference(id, algorithmOf(findOptimizer(id))), options);
    const slips = slipsOf(id);
    expect(slips.length).toBeGreaterThan(50);
    for (const slip of slips) {
      const cases = await casesOf(reference('slip', slip), recorded.cases.map(requestOf));
      expect(driftBetween(recorded, { ...recorded, cases }).verdict).toBe('changed');
    }
  });

  it('says in words what every one-edit variant of SGD changed', async () => {
    const recorded = await record(reference('sgd', algorithmOf(findOptimizer('sgd'))), options);
    for (const slip of slipsOf('sgd')) {
      const { verdict, after, smallest } = await check(reference('slip', slip), recorded);
      expect(verdict).toBe('changed');
      expect(smallest?.step).toBeGreaterThan(0);
      expect(after.kind === 'exact' ? after.is : after.deviations[0]?.changes[0]?.to).toBeTruthy();
    }
  });

  it('says which convention is new, from which step on', async () => {
    const hat = reference('adam', algorithmIn(adam, findDialect(adam, ['eps=hat']).dialect));
    const { after, smallest } = await check(hat, baseline);
    expect(after.deviations.map(({ id }) => id)).toEqual(['eps=hat']);
    expect(smallest).toMatchObject({ step: 1 });
  });

  it('takes another order of the factors for rounding', async () => {
    const other = edited(algorithmOf(adam), [
      { replace: 'lr * m_hat / (sqrt(v_hat) + eps)', with: 'm_hat * (lr / (sqrt(v_hat) + eps))' },
    ]);
    expect(await check(reference('adam', other), baseline)).toMatchObject({ verdict: 'within', changed: 0 });
  });

  it('takes single precision for the same equations', async () => {
    const single = await record(inSingle(algorithmOf(adam)), options);
    expect(driftBetween(baseline, single)).toMatchObject({ bound: 'float32', changed: 0 });
  });

  it('finds nothing in common between baselines of other optimizers, and says who they are', async () => {
    const lion = await record(reference('lion', algorithmOf(findOptimizer('lion'))), options);
    expect(driftBetween(baseline, lion)).toMatchObject({
      verdict: 'changed',
      cases: 0,
      after: { is: { optimizer: 'lion' } },
    });
    const none = { ...baseline, cases: [] };
    expect(() => driftBetween(baseline, none)).toThrow(/no case in common/);
  });

  it('names another optimizer', async () => {
    const { verdict, before, after } = await check(reference('x', algorithmOf(findOptimizer('adamax'))), baseline);
    expect([verdict, before.is?.optimizer, after.is?.optimizer]).toEqual(['changed', 'adam', 'adamax']);
  });
});

describe('a baseline', () => {
  const text = JSON.stringify(baseline);

  it('reads back as it was written', () => {
    expect(readBaseline(text, 'b.json')).toEqual(baseline);
  });

  it.each([
    ['truncated', text.slice(0, -100), /cut off\. Record a new one/],
    ['edited by hand', text.replace(/"parameters":\[\[\[[^\]]+/, '"parameters":[[[0.5'), /was changed after/],
    ['of another form', text.replace('"baseline":1', '"baseline":2'), /form 2; this Assay reads form 1/],
    ['without its cases', text.replace('"cases"', '"case"'), /not as a baseline should be at cases/],
    ['something else', '{"name": "assay"}', /is no baseline/],
  ])('that is %s is named', (_, content, complaint) => {
    expect(() => readBaseline(content, 'b.json')).toThrow(complaint);
  });
});
