import { describe, expect, it } from 'vitest';
import type { Offers } from '../../../src/autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../../src/autodiff/mistakes/index.js';
import { editedTable, type PrimitiveEdit } from '../../../src/autodiff/primitives/editedTable.js';
import { type PrimitiveId, primitives } from '../../../src/autodiff/primitives/index.js';
import { diagnoseEngine } from '../../../src/diagnosis/engines/diagnoseEngine.js';
import { doubles } from '../../../src/diagnosis/engines/engineAgreement.js';
import { settingsOf } from '../../../src/diagnosis/engines/engineCandidate.js';
import { requestOf } from '../../../src/laws/autodiff/cases/graphs.js';
import { smallGraphs } from '../../../src/laws/autodiff/cases/smallGraphs.js';
import { examineEngine } from '../../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../../src/laws/autodiff/index.js';
import { graphText } from '../../../src/reporting/graphText.js';
import { ownOperations } from '../../../src/subjects/engines/composition.js';
import { type EngineSettings, engineRunner } from '../../../src/subjects/engines/engineRunner.js';
import type { GradientSubject } from '../../../src/subjects/gradientSubject.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';

const seed = 1;
const usual: Offers = new Set([
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'power', 'constant_power'] as const),
  ...(['exp', 'log', 'tanh', 'sigmoid', 'relu', 'gelu'] as const),
]);
const laws = engineLaws.filter(({ limitation }) => limitation === undefined);

async function diagnosisOf(subject: GradientSubject) {
  const examination = await examineEngine(subject, { seed, runs: 6, laws, alsoAsk: smallGraphs(subject.offers) });
  return diagnoseEngine(subject, examination, { seed });
}

const diagnosed = (settings: EngineSettings, offers = usual) =>
  diagnosisOf(referenceEngine('wrong', { ...settings, offers }));
const edited = (...edits: readonly PrimitiveEdit[]): EngineSettings => ({ table: editedTable(edits) });

describe('the diagnosis of an engine', { timeout: 30_000 }, () => {
  it.each(engineMistakes.map((mistake) => [mistake.id, mistake] as const))('names %s', async (id, { variants }) => {
    const all = variants(usual);
    expect(all.length).toBeGreaterThan(0);
    for (const one of new Set([all[0], all.at(-1)].flatMap((variant) => variant ?? []))) {
      const { secondBackward = 'resets' } = one;
      const settings = settingsOf({ kind: 'mistake', variant: one, composition: ownOperations });
      const { diagnosis, counterexample } = await diagnosed({ ...settings, secondBackward });
      expect([diagnosis.id, ...diagnosis.sameFunctionAs]).toContain(id);
      expect(counterexample).toBeDefined();
    }
  });

  it('names a mistake in an operation that others are made of', async () => {
    const composition = { negate: 'times minus one', subtract: 'plus negated', divide: 'times reciprocal' } as const;
    const fault = { overwrites: [{ primitive: 'multiply' }] } as const;
    const { diagnosis } = await diagnosed({ composition, fault });
    expect(diagnosis).toMatchObject({ kind: 'fault', id: 'ad-overwrite-one-op' });
    expect(diagnosis.statement).toMatch(/The operation is multiply\.$/);
  });

  it('names what a law has seen where the numbers are right, and what explains the numbers before it', async () => {
    const changing = ({ offers, gradients, ...subject }: GradientSubject): GradientSubject => ({
      ...subject,
      offers,
      gradients: async (requests) => (await gradients(requests)).map((one) => ({ ...one, inputModified: true })),
    });
    const right = await diagnosisOf(changing(referenceEngine('right', { offers: usual })));
    expect(right.diagnosis).toMatchObject({ kind: 'fault', id: 'ad-point-modified' });
    expect(right.diagnosis.seen).toMatch(/^The point was changed/);
    const table = editedTable([{ primitive: 'sigmoid', partials: { x: 'y * (1 + y)' } }]);
    const wrong = await diagnosisOf(changing(referenceEngine('wrong', { offers: usual, table })));
    expect(wrong.diagnosis.id).toBe('ad-sigmoid-grad');
  });

  it('shows the smallest graph that tells', async () => {
    const { counterexample } = await diagnosed({ fault: { overwrites: [{ primitive: 'tanh' }] } });
    const { request, variable, expected, yours } = counterexample ?? {};
    expect(request && graphText(request)).toBe('f = tanh(a) + a at a = 1');
    expect({ variable, expected, yours }).toEqual({
      variable: 0,
      expected: 1 + (1 - Math.tanh(1) ** 2),
      yours: 1 - Math.tanh(1) ** 2,
    });
  });

  it('shows a quotient of two variables, not of one by itself', async () => {
    const { diagnosis, counterexample } = await diagnosed(edited({ primitive: 'divide', partials: { b: 'a / b^2' } }));
    expect(counterexample && graphText(counterexample.request)).toBe('f = a / b at a = 1, b = 2');
    expect(diagnosis.edits).toMatchObject([{ from: 'y = a / b: dy/db = -y / b', to: 'dy/db = a / b^2' }]);
  });

  it('tells what a wrong adjoint is the sum of', () => {
    const settings = { ...edited({ primitive: 'multiply', partials: { a: 'a' } }), keepsShares: true } as const;
    const { graph, at } = requestOf([2, 3], (b, x, y) => b.apply('add', b.apply('multiply', x as number, y), x));
    const [a] = engineRunner(doubles, settings)({ graph, at })?.nodes() ?? [];
    const received = [
      { from: 2, value: 2 },
      { from: 3, value: 1 },
    ];
    expect(a).toEqual({ value: 2, adjoint: 3, received });
  });

  it('puts beside each node what the explanation makes of it, where that is no different nothing', async () => {
    const { counterexample } = await diagnosed({ fault: { overwrites: [{ primitive: 'tanh' }] } });
    // Of a, tanh(a) and the sum, a alone.
    const slope = 1 - Math.tanh(1) ** 2;
    expect(counterexample?.explained).toEqual([{ adjoint: slope, received: [{ from: 1, value: slope }] }, {}, {}]);
    const values = await diagnosed(edited({ primitive: 'relu', value: 'min(0, x)', partials: { x: 'x > 0 ? 0 : 1' } }));
    expect(values.counterexample?.explained).toContainEqual({ value: 0 });
  });

  it('explains nothing where nothing is found', async () => {
    const { counterexample } = await diagnosed(edited({ primitive: 'exp', partials: { x: 'sin(x) + 5' } }));
    expect(counterexample?.explained).toEqual([]);
  });

  it.each(['accumulates', 'compounds'] as const)('is not led astray where a second backward %s', async (convention) => {
    const settings = { ...edited({ primitive: 'subtract', partials: { b: '1' } }), secondBackward: convention };
    const { diagnosis } = await diagnosed(settings);
    expect(diagnosis.id).toBe('ad-sub-sign');
  });

  it('shows a graph that is explained, not one that overflows', async () => {
    const overflow = { primitive: 'tanh', value: '(exp(2 * x) - 1) / (exp(2 * x) + 1)' } as const;
    const { counterexample } = await diagnosed(edited(overflow, { primitive: 'subtract', partials: { b: '1' } }));
    expect(counterexample && graphText(counterexample.request)).toMatch(/^f = .* - /);
  });

  it('writes an unnamed slip as an edit', async () => {
    const { diagnosis } = await diagnosed(edited({ primitive: 'exp', partials: { x: 'x' } }));
    const edits = [{ line: 'exp dy/dx', from: 'y = exp(x): dy/dx = y', to: 'dy/dx = x' }];
    expect(diagnosis).toMatchObject({ kind: 'edit', edits, statement: 'One partial differs: that of exp.' });
  });

  it('finds the slip in the form that was meant, where a wrong value tells no form', async () => {
    // At 0.5, where forms are told apart, x/2 · (1 + erf(x/2)) is nearer to the tanh form.
    const meant = { value: 'x / 2 * (1 + erf(x / 2))', partials: primitives.gelu.partials };
    const offers = new Set<PrimitiveId>([...usual, 'gelu_tanh']);
    offers.delete('gelu');
    const { diagnosis } = await diagnosed(edited({ primitive: 'gelu_tanh', ...meant }), offers);
    const edits = [expect.objectContaining({ line: 'gelu y', to: 'y = x / 2 * (1 + erf(x / 2))' })];
    expect(diagnosis).toMatchObject({ kind: 'edit', statement: 'One value differs: that of gelu.', edits });
  });

  it('is not led astray by a convention at a kink', async () => {
    const convention = { primitive: 'relu', partials: { x: 'x >= 0 ? 1 : 0' } } as const;
    const { diagnosis } = await diagnosed(edited(convention, { primitive: 'subtract', partials: { b: '1' } }));
    expect(diagnosis.id).toBe('ad-sub-sign');
  });

  it('finds a mistake beside an overflow', async () => {
    const overflow = { primitive: 'tanh', value: '(exp(2 * x) - 1) / (exp(2 * x) + 1)' } as const;
    const { diagnosis } = await diagnosed(edited(overflow, { primitive: 'subtract', partials: { b: '1' } }));
    expect(diagnosis.id).toBe('ad-sub-sign');
  });

  it('recognises finite differences by their calls', async () => {
    const inner = referenceEngine('differences', { offers: usual });
    const gradients: GradientSubject['gradients'] = async (requests) =>
      (await inner.gradients(requests)).map((response, k) => {
        if (response.kind === 'failure') return response;
        const evaluations = 1 + (requests[k]?.at.length ?? 0);
        return { ...response, evaluations, gradient: response.gradient.map((x) => x * (1 + 2 ** -30)) };
      });
    const { diagnosis } = await diagnosisOf({ ...inner, gradients });
    expect(diagnosis).toMatchObject({ id: 'ad-finite-differences' });
  });

  it('says so when nothing fits', async () => {
    const { diagnosis } = await diagnosed(edited({ primitive: 'exp', partials: { x: 'sin(x) + 5' } }));
    expect(diagnosis).toMatchObject({ kind: 'none', edits: [] });
    expect(diagnosis.statement).toMatch(/none of \d+ explanations fits all of it\. Wrong, .* by one slip: exp\.$/);
  });

  it('says that an engine is right where it is', async () => {
    expect((await diagnosed({})).diagnosis).toMatchObject({ kind: 'reference', id: 'autodiff' });
  });
});
