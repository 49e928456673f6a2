import { describe, expect, it } from 'vitest';
import { adErfSevenDigits } from '../../src/autodiff/mistakes/adErfSevenDigits.js';
import { adFiniteDifferences } from '../../src/autodiff/mistakes/adFiniteDifferences.js';
import { editedTable } from '../../src/autodiff/primitives/editedTable.js';
import { lawBreach } from '../../src/diagnosis/engines/describeEngine.js';
import { gradeDocument, gradeDocumentSchema } from '../../src/grading/gradeDocument.js';
import { judgeEngine } from '../../src/grading/judgeEngine.js';
import type { Result } from '../../src/grading/result.js';
import type { EngineReport } from '../../src/laws/autodiff/examineEngine.js';
import { openingOf } from '../../src/reporting/diagnosisText.js';
import { resultPlain } from '../../src/reporting/resultPlain.js';
import { resultText } from '../../src/reporting/resultText.js';
import { styleFor } from '../../src/reporting/style.js';
import type { GradientResponse } from '../../src/subjects/gradientResponse.js';
import type { GradientSubject } from '../../src/subjects/gradientSubject.js';
import { type ReferenceEngineSettings, referenceEngine } from '../../src/subjects/referenceEngine.js';

const offers = new Set(['add', 'subtract', 'multiply', 'tanh', 'relu'] as const);
const sheet = { width: 100, style: styleFor(false) };

async function judged(subject: GradientSubject): Promise<Result> {
  const grading = {
    kind: 'engine',
    contract: 'value',
    bundle: { code: '', map: '' },
    subject,
    close: async () => undefined,
  } as const;
  const options = { seed: 1, dialect: [], withoutLimitations: true } as const;
  return { path: 'engine.ts', ...(await judgeEngine('engine.ts', grading, options)), durationMs: 0 };
}

const judgedWith = (settings: ReferenceEngineSettings) => judged(referenceEngine('engine', { offers, ...settings }));

const failing = (reason: 'error' | 'timeout'): GradientSubject => ({
  ...referenceEngine('engine', { offers }),
  gradients: async (requests) =>
    requests.map((): GradientResponse => ({ kind: 'failure', reason, message: 'It did not answer.' })),
});

/** Off by about as much as central differences are; at the kink of relu they take the mean of both sides. */
const differences = (): GradientSubject => {
  const inner = referenceEngine('differences', { offers });
  const gradients: GradientSubject['gradients'] = async (requests) =>
    (await inner.gradients(requests)).map((response, k) => {
      if (response.kind === 'failure') return response;
      const { at = new Float64Array() } = requests[k] ?? {};
      const isAtKink = at.length === 1 && at[0] === 0;
      const gradient = response.gradient.map((x) => (isAtKink && x === 0 ? 0.5 : x * (1 + 2 ** -30)));
      return { ...response, evaluations: 2 * at.length, gradient };
    });
  return { ...inner, gradients };
};

describe('the grade of an engine', () => {
  const plain = judgedWith({});

  it('is a pass with a full score where it is right, and says what was not tested', async () => {
    const result = await plain;
    expect(result).toMatchObject({ verdict: 'pass', score: 1, subject: { kind: 'engine', id: 'autodiff' } });
    expect(result.diagnosis).toMatchObject({ kind: 'reference', id: 'autodiff' });
    expect(result.notes.at(-1)).toMatch(/^Not offered: divide, negate and \d+ others\.$/);
  });

  it('names conventions in notes, which cost nothing', async () => {
    const result = await judgedWith({ secondBackward: 'compounds' });
    expect(result.verdict).toBe('pass');
    expect(result.notes).toContainEqual(expect.stringMatching(/as in micrograd/));
  });

  it.each([
    ['gelu', /^gelu is taken as x · Φ\(x\), a convention/],
    ['gelu_tanh', /^gelu is taken in its tanh form, a convention/],
    ['gelu_sigmoid', /^gelu is taken as x · sigmoid\(1\.702 x\), a convention/],
    ['leaky_relu', /^leaky relu is asked with a slope of 0\.01/],
  ] as const)('says which form of a function was met: %s, and lacks no other', async (id, note) => {
    const result = await judgedWith({ offers: new Set([...offers, id]) });
    expect(result).toMatchObject({ verdict: 'pass', score: 1 });
    expect(result.notes).toContainEqual(expect.stringMatching(note));
    const lackedBy = ({ notes }: Result) => Number(/and (\d+) others/.exec(notes.at(-1) ?? '')?.[1]);
    expect(lackedBy(result)).toBe(lackedBy(await plain) - 1);
  });

  it('tells a mistake that no formula makes plainer by its name alone', async () => {
    const [variant] = adErfSevenDigits.variants(new Set(['gelu']));
    const table = editedTable(variant?.edits ?? []);
    const result = await judgedWith({ offers: new Set([...offers, 'gelu']), table });
    expect(result).toMatchObject({ verdict: 'fail', diagnosis: { id: 'ad-erf-seven-digits', edits: [] } });
    expect(resultText(result, sheet)).toMatch(/behaves exactly like reverse-mode differentiation with this\s+fault\./);
  });

  it('is a fail with a named mistake and the smallest graph', async () => {
    const result = await judgedWith({ fault: { overwrites: [{ primitive: 'tanh' }] } });
    expect(result).toMatchObject({ verdict: 'fail', diagnosis: { kind: 'fault', id: 'ad-overwrite-one-op' } });
    expect(result.counterexample).toMatchObject({ kind: 'graph', variable: 0 });
  });

  it('is a fail where an explained mistake throws, an error where nothing explains it', async () => {
    const numbers = { in: [{ primitive: 'multiply' }], position: 'second', given: 'plain', outcome: 'throws' } as const;
    const explained = await judgedWith({ fault: { numbers } });
    expect(explained.verdict).toBe('fail');
    expect(explained.diagnosis?.id).toMatch(/^ad-number-operand/);
    expect(await judged(failing('error'))).toMatchObject({ verdict: 'error', diagnosis: null });
    expect(await judged(failing('timeout'))).toMatchObject({ verdict: 'timeout', diagnosis: null });
  });

  it('tells apart what offers nothing', async () => {
    const result = await judgedWith({ offers: new Set() });
    expect(result).toMatchObject({ verdict: 'undecidable', message: expect.stringMatching(/^No operation/) });
  });
});

describe('the report on an engine', () => {
  const wrong = judgedWith({ fault: { overwrites: [{ primitive: 'tanh' }] } });

  it('shows the graph with its adjoint table', async () => {
    const text = resultText(await wrong, sheet);
    expect(text).toContain('engine.ts · reverse-mode differentiation · Value class contract');
    expect(text).toContain('Smallest case: f = tanh(a) + a at a = 1\n');
    expect(text).toContain('df/da: expected 1.41997434161403, yours 0.419974341614026\n');
    expect(text).toMatch(/v1 = a +1 +1\.41997434 +0\.419974342 +v2 \+ v3 {2}= {2}0\.419974342 \+ 1 {2}yours v2\n/);
    expect(text).toMatch(/v2 = tanh\(v1\) +0\.761594156 +1 +v3\n/);
    expect(text).toMatch(/✗ a node used twice receives both, through every operation/);
  });

  it('says the same in linear text', async () => {
    const text = resultPlain(await wrong);
    expect(text).toContain('engine: reverse-mode differentiation\n');
    expect(text).toContain('fault: ad-overwrite-one-op\n');
    expect(text).toContain('smallest case: f = tanh(a) + a at a = 1\n');
    expect(text).toContain('v1 = a: value 1, adjoint 1.41997434, yours 0.419974342\n');
  });

  it('tells what fails everywhere for one reason once, without the conventions that it seems to show', async () => {
    const result = await judged(differences());
    expect(result.diagnosis).toMatchObject({
      id: 'ad-finite-differences',
      seen: expect.stringMatching(/^The function/),
    });
    expect(result.notes.filter((note) => /convention/.test(note))).toEqual([]);
    const text = resultText(result, sheet);
    expect(text).toMatch(/fails \d+\n {4}All of them ask for slopes that are exact but for rounding/);
    expect(text).not.toContain('✗');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/; off by \d\S*, where rounding explains at most \d/);
    expect(resultPlain(result)).toMatch(/\nfail: \d+ checks\. All of them/);
  });

  it('counts one case as one', () => {
    const title = 'reverse-mode differentiation';
    const diagnosis = { ...lawBreach({ judged: 1 } as EngineReport, adFiniteDifferences), agreed: 1 };
    expect(openingOf(diagnosis, title)).toMatch(/^On the one case tried, your code/);
  });

  it('follows its schema', async () => {
    const document = gradeDocument([await wrong], { seed: 1, version: '1.2.3' });
    expect(gradeDocumentSchema.parse(document)).toEqual(document);
    expect(document.submissions[0]?.counterexample).toMatchObject({
      ...{ kind: 'graph', formula: 'tanh(a) + a', at: { a: 1 }, variable: 'a', plainNumbers: false },
      ...{ cleared: null, innerFirst: null },
      nodes: [
        { name: 'v1', formula: 'a', value: 1, explained: { value: null, adjoint: 1 - Math.tanh(1) ** 2 } },
        { name: 'v2', explained: { value: null, adjoint: null } },
        { name: 'v3', adjoint: 1 },
      ],
    });
  });

  it('tells what was said in place of a number', async () => {
    const text = resultText(await judged(failing('error')), sheet);
    expect(text).toContain('It did not answer.');
  });
});
